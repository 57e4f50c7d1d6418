package org.carepact.intake;

import java.time.Instant;
import org.carepact.kernel.web.HasVersion;

/**
 * A sheet and what it does or did.
 *
 * @param fresh rows that are new
 * @param doneRows rows gone through since it was confirmed
 * @param refusedRows rows that were right when checked and could not be written any more
 */
public record SheetImportView(String number, ImportKind kind, ImportState state, String fileName, Instant uploadedAt, Instant finishedAt, int allRows, int fresh,
        int changed, int unchanged, int faulty, int doneRows, int refusedRows, long version) implements HasVersion {
    /** How much of it is written, 0 to 100. */
    public int percent() {
        return state == ImportState.DONE ? 100 : allRows == 0 ? 0 : doneRows * 100 / allRows;
    }

    public boolean writing() {
        return state == ImportState.CONFIRMED;
    }
}
