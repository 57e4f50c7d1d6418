package org.carepact.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.carepact.identity.AccountId;
import org.carepact.identity.Role;
import org.carepact.kernel.persistence.VersionedEntity;

/** A sheet that was uploaded, checked, and perhaps written. */
@Entity
public class SheetImport extends VersionedEntity {
    private String number;

    @Enumerated(EnumType.STRING)
    private ImportKind kind;

    @Enumerated(EnumType.STRING)
    private ImportState state = ImportState.CHECKED;

    private String fileName;

    @Column(name = "uploaded_by")
    private AccountId uploadedBy;

    private Instant uploadedAt;
    private Instant confirmedAt;
    private Instant finishedAt;
    private int allRows;
    private int fresh;
    private int changed;
    private int unchanged;
    private int faulty;
    private int doneRows;
    private int refusedRows;

    /** Sealed rows; null when nothing is left to do. */
    private byte[] content;

    protected SheetImport() {}

    SheetImport(String number, ImportKind kind, String fileName, AccountId by, Instant at) {
        this.number = number;
        this.kind = kind;
        this.fileName = fileName;
        this.uploadedBy = by;
        this.uploadedAt = at;
    }

    void checked(List<StagedRow> rows, byte[] sealed) {
        this.allRows = rows.size();
        this.fresh = count(rows, RowOutcome.NEW);
        this.changed = count(rows, RowOutcome.CHANGED);
        this.unchanged = count(rows, RowOutcome.UNCHANGED);
        this.faulty = count(rows, RowOutcome.FAULTY);
        this.content = sealed;
    }

    private static int count(List<StagedRow> rows, RowOutcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    void confirmed(Collection<Role> roles, Instant at) {
        this.state = ImportState.MOVES.next(state, "confirm", roles);
        this.confirmedAt = at;
    }

    void discarded(Collection<Role> roles, Instant at) {
        this.state = ImportState.MOVES.next(state, "discard", roles);
        this.finishedAt = at;
        this.content = null;
    }

    /** So many rows further, some of which could not be written any more. */
    void advanced(int rows, int refused) {
        this.doneRows += rows;
        this.refusedRows += refused;
    }

    void finished(Instant at) {
        this.state = ImportState.MOVES.next(state, "finish");
        this.finishedAt = at;
        this.content = null;
    }

    /** Where the sealed rows belong. */
    String contentContext() {
        return "sheet_import.content." + key();
    }

    String number() {
        return number;
    }

    ImportKind kind() {
        return kind;
    }

    ImportState state() {
        return state;
    }

    AccountId uploadedBy() {
        return uploadedBy;
    }

    int doneRows() {
        return doneRows;
    }

    int faulty() {
        return faulty;
    }

    byte[] content() {
        return content;
    }

    SheetImportView view() {
        return new SheetImportView(number, kind, state, fileName, uploadedAt, finishedAt, allRows, fresh, changed, unchanged, faulty, doneRows, refusedRows, version());
    }
}
