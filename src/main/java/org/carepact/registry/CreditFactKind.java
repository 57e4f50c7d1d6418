package org.carepact.registry;

import java.util.List;

/** What authorities find or register about an organization (MCA60, MCA39), each with the findings it can have. */
public enum CreditFactKind {
    /** Annual inspection or report of a year (SGR 28, CNER 23, FDR 36). */
    ANNUAL_INSPECTION(true, true, "QUALIFIED", "BASICALLY_QUALIFIED", "UNQUALIFIED", "NOT_FILED"),
    /** Rating of social organizations; holds five years (MCA39). */
    GRADE(true, false, "5A", "4A", "3A", "2A", "1A"),
    /** Tax record by certificate or commitment letter. */
    TAX(false, false, "CLEAR", "ARREARS"),
    /** Social insurance paid for the staff. */
    SOCIAL_INSURANCE(false, false, "CLEAR", "ARREARS"),
    /** Recognised as a charity (Charity Law). */
    CHARITY(true, false, "RECOGNISED"),
    /** Tax-exempt or tax-deduction status. */
    TAX_EXEMPT(true, false, "RECOGNISED"),
    /** Search of the lists on a day. */
    LIST_SEARCH(false, false, "CLEAR", "FOUND"),
    /** On a list of abnormal or dishonest bodies from a day, until it is taken off. */
    LISTED(true, false, "ABNORMAL_ACTIVITY", "SERIOUS_DISHONESTY", "JUDGMENT_DEBTOR", "MAJOR_TAX_VIOLATION", "PROCUREMENT_DISHONESTY"),
    /** Administrative penalty; a major one bars for three years (PPL 22(5), PPR 19). */
    PENALTY(true, false, "MAJOR", "MINOR");

    private final boolean everybody;
    private final boolean yearly;
    private final List<String> findings;

    CreditFactKind(boolean everybody, boolean yearly, String... findings) {
        this.everybody = everybody;
        this.yearly = yearly;
        this.findings = List.of(findings);
    }

    /** Whether the public sees it. */
    public boolean everybody() {
        return everybody;
    }

    /** Whether it is about a year. */
    public boolean yearly() {
        return yearly;
    }

    /** What can be found. */
    public List<String> findings() {
        return findings;
    }
}
