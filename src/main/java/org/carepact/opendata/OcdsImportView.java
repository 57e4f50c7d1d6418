package org.carepact.opendata;

import java.time.Instant;

/**
 * An import and how far it has come.
 *
 * @param linesRead the last line of the file that was dealt with
 * @param taken releases new here
 * @param unchanged releases known already with the same content
 * @param refused releases (or lines that are none) of which nothing was kept
 * @param faults of single values and of whole releases
 */
public record OcdsImportView(
        String number,
        String name,
        ImportState state,
        Instant receivedAt,
        String receivedBy,
        Instant startedAt,
        Instant finishedAt,
        long bytesTotal,
        long bytesRead,
        long linesRead,
        long taken,
        long unchanged,
        long refused,
        long faults) {
    private static final int WHOLE = 100;

    /** How much of the file is dealt with, 0 to 100. */
    public int getPercent() {
        return bytesTotal == 0 ? 0 : (int) (bytesRead * WHOLE / bytesTotal);
    }

    /** Whether it is still going on. */
    public boolean isOpen() {
        return state.isOpen();
    }
}
