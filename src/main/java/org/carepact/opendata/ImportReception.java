package org.carepact.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;
import org.carepact.identity.Actor;
import org.carepact.kernel.id.PublicNumbers;
import org.carepact.kernel.time.LegalClock;

/** The small transactions by which a large file comes in: none is open while the network is waited for. */
@ApplicationScoped
class ImportReception {
    private static final Duration PATIENCE = Duration.ofHours(6);

    private final OcdsImportStore store;
    private final PublicNumbers numbers;
    private final LegalClock clock;

    ImportReception(OcdsImportStore store, PublicNumbers numbers, LegalClock clock) {
        this.store = store;
        this.numbers = numbers;
        this.clock = clock;
    }

    @Transactional
    UUID begin(Actor by, String name, boolean jsonLines) {
        OcdsImport fresh = new OcdsImport(numbers.next("IM"), name, jsonLines, by, clock.now());
        store.persist(fresh);
        return fresh.key();
    }

    @Transactional
    void add(UUID id, int position, byte[] bytes) {
        store.addChunk(id, position, bytes);
    }

    /** Nothing of an upload that was not accepted stays. */
    @Transactional
    void discard(UUID id) {
        OcdsImport found = store.locked(id);
        if (found != null && found.state() == ImportState.RECEIVING) {
            store.deleteChunks(id);
            store.delete(found);
        }
    }

    /** Discards uploads that stopped in the middle hours ago. */
    @Transactional
    void discardAbandoned() {
        store.abandoned(clock.now().minus(PATIENCE)).forEach(this::discard);
    }
}
