package org.carepact.opendata.ocds;

import java.util.List;

/** What became of one release of a file: taken, perhaps with faults, or refused whole. */
public sealed interface Entry {

    /** The line in the file on which it begins, from 1. */
    long line();

    /** What is wrong with it, at most {@link Faults#MOST} and one. */
    List<ImportFault> faults();

    /**
     * A release that can be kept.
     *
     * @param digest SHA-256 in hex of its content, the same whatever its spacing, key order and way of writing numbers
     */
    record Taken(long line, ImportedThread thread, String digest, List<ImportFault> faults) implements Entry {}

    /**
     * A release, or a line that should have been one, of which nothing is kept; the last fault says why.
     *
     * @param ocid its process, if it could be read
     */
    record Refused(long line, String ocid, List<ImportFault> faults) implements Entry {}
}
