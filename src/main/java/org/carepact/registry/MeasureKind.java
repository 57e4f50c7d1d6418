package org.carepact.registry;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.carepact.rules.RuleId;
import org.carepact.rules.RuleProfile;

/** What keeps an organization from bidding for a time. */
public enum MeasureKind {
    /** Until something is cleared up or put right. */
    SUSPENSION,
    /** For grave faults: fraud, bribery, harm to children, dishonesty (PPL 77: up to three years). */
    BLOCK;

    /** How many days it may last where it begins on a day. */
    int mostDays(RuleProfile profile, LocalDate from) {
        return switch (this) {
            case SUSPENSION -> profile.rule(RuleId.QUALIFICATION_SUSPENSION_MAX).days();
            case BLOCK -> (int) ChronoUnit.DAYS.between(from, from.plusYears(profile.rule(RuleId.BID_BAN_YEARS_MAX).number()));
        };
    }
}
