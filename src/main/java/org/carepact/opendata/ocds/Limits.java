package org.carepact.opendata.ocds;

/**
 * How much of a file is held in memory at once, and read in all.
 *
 * @param line the longest line in bytes
 * @param release the longest release in characters
 * @param unpacked the longest file in bytes, after gzip
 */
public record Limits(int line, int release, long unpacked) {

    /** No line and no release is longer than this, whatever is configured. */
    static final int MOST_CHARACTERS = 64_000_000;

    /** Four megabytes: fifty times the longest release seen; and ten times the longest file that is received. */
    public static final Limits STANDARD = new Limits(4_000_000, 4_000_000, 2_000_000_000);

    public Limits {
        if (line < 1 || line > MOST_CHARACTERS || release < 1 || release > MOST_CHARACTERS || unpacked < 1) {
            throw new IllegalArgumentException("limits must be between 1 and " + MOST_CHARACTERS);
        }
    }
}
