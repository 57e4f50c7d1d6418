package org.carepact.opendata.ocds;

/**
 * How much of a file is held in memory at once.
 *
 * @param line the longest line in bytes
 * @param release the longest release in characters
 */
public record Limits(int line, int release) {

    /** No line and no release is longer than this, whatever is configured. */
    static final int MOST_CHARACTERS = 64_000_000;

    /** Four megabytes: fifty times the longest release seen. */
    public static final Limits STANDARD = new Limits(4_000_000, 4_000_000);

    public Limits {
        if (line < 1 || line > MOST_CHARACTERS || release < 1 || release > MOST_CHARACTERS) {
            throw new IllegalArgumentException("limits must be between 1 and " + MOST_CHARACTERS);
        }
    }
}
