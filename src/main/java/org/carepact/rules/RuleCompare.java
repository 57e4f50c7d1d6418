package org.carepact.rules;

import java.math.BigDecimal;
import java.util.Optional;

/** How a rule's value binds what it is compared with. */
public enum RuleCompare {
    EXACTLY("="),
    AT_LEAST(">="),
    AT_MOST("<="),
    MORE_THAN(">"),
    LESS_THAN("<");

    private final String sign;

    RuleCompare(String sign) {
        this.sign = sign;
    }

    /** As written in the profile. */
    public String sign() {
        return sign;
    }

    /** Whether {@code actual} stands in this relation to the rule's value. */
    public boolean holds(BigDecimal actual, BigDecimal value) {
        int order = actual.compareTo(value);
        return switch (this) {
            case EXACTLY -> order == 0;
            case AT_LEAST -> order >= 0;
            case AT_MOST -> order <= 0;
            case MORE_THAN -> order > 0;
            case LESS_THAN -> order < 0;
        };
    }

    static Optional<RuleCompare> ofSign(String sign) {
        for (RuleCompare compare : values()) {
            if (compare.sign.equals(sign)) {
                return Optional.of(compare);
            }
        }
        return Optional.empty();
    }
}
