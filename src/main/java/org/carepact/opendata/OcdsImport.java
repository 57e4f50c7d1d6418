package org.carepact.opendata;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.carepact.identity.AccountId;
import org.carepact.identity.Actor;
import org.carepact.kernel.event.Acting;
import org.carepact.kernel.persistence.VersionedEntity;

/** One file that is being, or was, imported, and how far it has come. */
@Entity
public class OcdsImport extends VersionedEntity {
    /** How long a reader that says nothing is thought to be alive. */
    static final Duration LEASE = Duration.ofSeconds(60);

    /** Readers that may fail before the import is given up. */
    static final int MOST_CLAIMS = 5;

    private String number;
    private String name;
    private boolean jsonLines;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    private Instant receivedAt;

    @Column(name = "received_by")
    private AccountId receivedBy;

    private String receivedName;
    private String digest;
    private long bytesTotal;
    private long bytesRead;
    private long linesRead;
    private long entriesRead;
    private long taken;
    private long unchanged;
    private long refused;
    private long faults;
    private int claim;
    private Instant claimedUntil;
    private Instant startedAt;
    private Instant finishedAt;

    protected OcdsImport() {}

    OcdsImport(String number, String name, boolean jsonLines, Actor by, Instant now) {
        this.number = number;
        this.name = name;
        this.jsonLines = jsonLines;
        this.state = ImportState.RECEIVING;
        this.receivedAt = now;
        this.receivedBy = by.account();
        this.receivedName = by.name();
    }

    /** All bytes are here. */
    void accept(Actor by, long bytes, String sha256) {
        state = ImportState.MOVES.next(state, "accept", by.roles());
        bytesTotal = bytes;
        digest = sha256;
    }

    /** A reader takes it up: from here on only the one with this claim may write. */
    void claim(Instant now) {
        state = ImportState.MOVES.next(state, "claim");
        claim++;
        claimedUntil = now.plus(LEASE);
        if (startedAt == null) {
            startedAt = now;
        }
    }

    /** Whether the reader with this claim may still write. */
    boolean isClaimedBy(int reader) {
        return state == ImportState.RUNNING && claim == reader;
    }

    /** Another part of the file is dealt with. */
    void progress(Instant now, long bytes, long line, ImportCounts counts) {
        claimedUntil = now.plus(LEASE);
        bytesRead = Math.min(bytes, bytesTotal);
        linesRead = Math.max(linesRead, line);
        entriesRead += counts.entries();
        taken += counts.taken();
        unchanged += counts.unchanged();
        refused += counts.refused();
        faults += counts.faults();
    }

    /** Its reader has stopped: from now on another may take it up. */
    void release(Instant now) {
        claimedUntil = now;
    }

    void finish(Instant now) {
        state = ImportState.MOVES.next(state, "finish");
        bytesRead = bytesTotal;
        claimedUntil = null;
        finishedAt = now;
    }

    void giveUp(Instant now) {
        state = ImportState.MOVES.next(state, "give-up");
        claimedUntil = null;
        finishedAt = now;
    }

    boolean hasFailedTooOften() {
        return claim >= MOST_CLAIMS;
    }

    String number() {
        return number;
    }

    String name() {
        return name;
    }

    ImportState state() {
        return state;
    }

    boolean jsonLines() {
        return jsonLines;
    }

    int claim() {
        return claim;
    }

    long entriesRead() {
        return entriesRead;
    }

    long faults() {
        return faults;
    }

    /** Who sent it: what the reader does later is done for them. */
    Acting sender() {
        UUID account = receivedBy.value();
        String who = receivedName;
        return new Acting() {
            @Override
            public UUID accountKey() {
                return account;
            }

            @Override
            public UUID partyKey() {
                return null;
            }

            @Override
            public String name() {
                return who;
            }
        };
    }

    OcdsImportView view() {
        return new OcdsImportView(number, name, state, receivedAt, receivedName, startedAt, finishedAt, bytesTotal, bytesRead, linesRead,
                taken, unchanged, refused, faults);
    }
}
