package org.carepact.rules;

/** Who may set another value of a rule, within the law. */
public enum RuleEditor {
    PLATFORM,
    PROVINCE,
    CITY,
    COUNTY,
    TENDER
}
