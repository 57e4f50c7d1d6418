package org.carepact.registry;

import java.time.Instant;
import java.time.LocalDate;
import org.carepact.kernel.web.HasVersion;

/**
 * A suspension or block.
 *
 * @param defence what the organization answered; null for the public
 * @param startsOn first day, null unless imposed
 * @param endsOn last day, null unless imposed
 */
public record MeasureView(
        String number,
        OrganizationView organization,
        MeasureKind kind,
        String basis,
        String ground,
        String reason,
        int days,
        MeasureState state,
        Instant noticedAt,
        Instant defenceUntil,
        String defence,
        Instant defendedAt,
        Instant decidedAt,
        String decision,
        LocalDate startsOn,
        LocalDate endsOn,
        long version)
        implements HasVersion {}
