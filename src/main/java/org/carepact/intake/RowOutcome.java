package org.carepact.intake;

/** What a row would do, or why it cannot. */
public enum RowOutcome {
    NEW,
    CHANGED,
    UNCHANGED,
    FAULTY
}
