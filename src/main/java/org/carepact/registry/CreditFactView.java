package org.carepact.registry;

import java.time.Instant;
import java.time.LocalDate;
import org.carepact.kernel.web.HasVersion;

/**
 * A fact as it is read.
 *
 * @param holds whether it holds today
 * @param withdrawnReason why it was taken back, or null
 */
public record CreditFactView(
        String number,
        CreditFactKind kind,
        String finding,
        Integer year,
        LocalDate validFrom,
        LocalDate validUntil,
        String paper,
        String note,
        Instant enteredAt,
        Instant withdrawnAt,
        String withdrawnReason,
        boolean holds,
        long version)
        implements HasVersion {
    /** Message key of the finding's name. */
    public String findingKey() {
        return kind == CreditFactKind.GRADE ? "registry.grade-found" : "registry.finding." + finding;
    }
}
