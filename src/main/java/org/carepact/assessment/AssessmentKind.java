package org.carepact.assessment;

/** Which part of a contract's time a round judges. */
public enum AssessmentKind {
    MID_TERM,
    ANNUAL,
    FINAL,
    /** For a reason of its own, outside the rhythm. */
    SPECIAL
}
