package org.carepact.rules;

/** What a rule's value is counted in. */
public enum RuleUnit {
    /** Working days: Monday to Friday without public holidays, and the make-up working days. */
    WD,
    /** Calendar days. */
    CD,
    /** Hours. */
    H,
    /** Minutes. */
    MIN,
    MONTHS,
    YEARS,
    /** Chinese yuan. */
    YUAN,
    /** Per cent. */
    PCT,
    /** A factor. */
    RATIO,
    COUNT,
    /** Mebibytes. */
    MB,
    FLAG,
    TEXT,
    LIST,
    TABLE;

    /** As written in the profile: {@code wd}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether it measures time, so that a deadline can be counted from it. */
    public boolean isPeriod() {
        return switch (this) {
            case WD, CD, H, MIN, MONTHS, YEARS -> true;
            default -> false;
        };
    }

    boolean isWhole() {
        return isPeriod() || this == COUNT || this == MB;
    }

    boolean isNumber() {
        return isWhole() || this == YUAN || this == PCT || this == RATIO;
    }
}
