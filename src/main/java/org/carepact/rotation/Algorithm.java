package org.carepact.rotation;

/** In which order organizations of a list are invited; what is equal is ordered by the list's seed. */
public enum Algorithm {
    /** Who was invited least often comes first. */
    FEWEST_INVITATIONS,
    /** Whose last invitation lies furthest back comes first; who was never invited before all. */
    LONGEST_SINCE_LAST,
    /** By the seed alone, anew at each draw. */
    RANDOM
}
