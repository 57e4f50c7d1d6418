package org.carepact.registry;

import org.carepact.rules.RuleId;

/** What keeps an organization from bidding for a time. */
public enum MeasureKind {
    /** Until something is cleared up or put right. */
    SUSPENSION(RuleId.QUALIFICATION_SUSPENSION_MAX),
    /** For grave faults: fraud, bribery, harm to children, dishonesty (PPL 77). */
    BLOCK(RuleId.QUALIFICATION_BLOCK_MAX);

    private final RuleId longest;

    MeasureKind(RuleId longest) {
        this.longest = longest;
    }

    /** The rule that says how many days it lasts at most. */
    RuleId longest() {
        return longest;
    }
}
