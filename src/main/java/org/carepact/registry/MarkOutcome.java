package org.carepact.registry;

/** What the machine says of a criterion. */
public enum MarkOutcome {
    PASS,
    FAIL,
    /** The facts on file do not settle it: a person decides. */
    PERSON
}
