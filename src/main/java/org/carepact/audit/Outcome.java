package org.carepact.audit;

/** How it ended. */
public enum Outcome {
    DONE,
    READ,
    REFUSED
}
