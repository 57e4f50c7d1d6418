package org.carepact.registry;

/** What a round is for those who want to apply, on a day. */
public enum RoundPhase {
    DRAFT,
    ANNOUNCED,
    OPEN,
    ENDED,
    CANCELLED
}
