package org.carepact.registry;

import java.time.Instant;
import java.time.LocalDate;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.web.HasVersion;

/**
 * A round as everybody sees it once it is published.
 *
 * @param phase what it is today
 * @param stateReason why it was extended or cancelled, or null
 */
public record QualificationRoundView(
        String number,
        Bilingual title,
        Bilingual note,
        Criteria criteria,
        LocalDate opensOn,
        LocalDate intakeEndsOn,
        RoundState state,
        RoundPhase phase,
        String stateReason,
        Instant publishedAt,
        long version)
        implements HasVersion {}
