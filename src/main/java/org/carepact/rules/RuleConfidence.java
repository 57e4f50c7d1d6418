package org.carepact.rules;

/** How well a rule's value is known; everything but V is checked by a lawyer before go-live. */
public enum RuleConfidence {
    /** Read in a copy of the official text. */
    V,
    /** Read in a secondary copy. */
    V2,
    /** From memory, high confidence. */
    MH,
    /** From memory, medium confidence. */
    MM,
    /** From memory, low confidence. */
    ML,
    /** A design decision of our own, not a rule of law. */
    D
}
