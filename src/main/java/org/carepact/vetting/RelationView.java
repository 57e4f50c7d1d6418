package org.carepact.vetting;

import java.time.Instant;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.web.HasVersion;
import org.carepact.registry.OverlapKind;

/**
 * A relation with its two ends.
 *
 * @param other public number of an organization, or user name
 * @param otherHref page of the other end, or null
 * @param strong whether the evidence is strong by itself
 */
public record RelationView(String number, OverlapKind kind, boolean strong, String one, Bilingual oneName, String other, Bilingual otherName, String otherHref,
        String evidence, RelationState state, Instant firstSeen, Instant lastSeen, Instant decidedAt, String reason, long version) implements HasVersion {}
