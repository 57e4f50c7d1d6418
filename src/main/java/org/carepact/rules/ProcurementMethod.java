package org.carepact.rules;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The ways to buy that the law knows (PPL 26 to 32, CC214, O110), and the county's own way below the purchasing limit. */
public enum ProcurementMethod {
    OPEN_TENDER(true),
    INVITED_TENDER(true),
    CONSULTATION(true),
    NEGOTIATION(true),
    SINGLE_SOURCE(false),
    INQUIRY(true),
    FRAMEWORK_CLOSED(false),
    FRAMEWORK_OPEN(false),
    INTERNAL_SELECTION(true),
    EMERGENCY(false);

    private final boolean competitive;

    ProcurementMethod(boolean competitive) {
        this.competitive = competitive;
    }

    /** First part of its rules' ids: {@code open_tender}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether bids are asked for by a notice, prepared within a period and judged by a committee. */
    public boolean isCompetitive() {
        return competitive;
    }

    /** The method of a key, {@code open_tender}. */
    public static Optional<ProcurementMethod> ofKey(String key) {
        for (ProcurementMethod method : values()) {
            if (method.key().equals(key)) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }

    /** The rules that every profile must state for this method. */
    Set<MethodRule> required() {
        return competitive
                ? EnumSet.allOf(MethodRule.class)
                : EnumSet.of(MethodRule.BIDDERS_MIN, MethodRule.AWARD_PUBLICATION, MethodRule.CONTRACT_SIGNING);
    }
}
