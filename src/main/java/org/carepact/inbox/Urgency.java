package org.carepact.inbox;

/** How pressing a task is before its due time is looked at: a child's safety outranks an earlier routine date. */
public enum Urgency {
    SAFETY,
    LEGAL,
    ROUTINE
}
