package org.carepact.opendata;

import java.time.Instant;
import java.util.List;
import org.carepact.opendata.ocds.ImportedThread;

/**
 * An imported history: not one of this system's own purchases.
 *
 * @param imported always true, so that nobody takes it for our own
 * @param source who published it, or the file's name where the file doesn't say
 * @param file the import's number
 * @param line the line of the file
 * @param releases all releases known of this process, newest import first
 * @param thread its newest release
 */
public record HistoryView(
        String ocid,
        boolean imported,
        String source,
        String file,
        long line,
        Instant recordedAt,
        List<Release> releases,
        ImportedThread thread) {
    /** Every document of the thread, as links. */
    public List<ImportedThread.Document> documents() {
        return thread.everyDocument().toList();
    }

    /** A release of the process that is known here. */
    public record Release(String id, Instant releasedAt, Instant recordedAt, boolean newest) {}
}
