package org.carepact.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.persistence.Locks;
import org.carepact.kernel.time.LegalClock;
import org.carepact.opendata.ocds.Entry;

/**
 * The transactions of a reader. Some releases and the progress they make are stored together, so a release is whole or
 * absent, and a reader that takes over goes on exactly behind the last one.
 */
@ApplicationScoped
class ImportReading {
    /** Beyond this many faults of one file they are counted but no longer listed. */
    static final long MOST_LISTED_FAULTS = 100_000;

    private final OcdsImportStore store;
    private final HistoryStore histories;
    private final Locks locks;
    private final LegalClock clock;
    private final Trail trail;

    ImportReading(OcdsImportStore store, HistoryStore histories, Locks locks, LegalClock clock, Trail trail) {
        this.store = store;
        this.histories = histories;
        this.locks = locks;
        this.clock = clock;
        this.trail = trail;
    }

    /** A file that one reader holds. */
    record Job(UUID id, int claim, boolean jsonLines, long entriesRead) {}

    /** Takes up the oldest file that nobody reads. One that failed too often is given up instead. */
    @Transactional
    Optional<Job> claim() {
        Optional<UUID> free = store.free(clock.now());
        if (free.isEmpty()) {
            return Optional.empty();
        }
        OcdsImport job = store.locked(free.get());
        Instant now = clock.now();
        if (job.state() == ImportState.RUNNING && job.hasFailedTooOften()) {
            job.giveUp(now);
            store.deleteChunks(job.key());
            report(job, "opendata.import-failed");
            return Optional.empty();
        }
        job.claim(now);
        return Optional.of(new Job(job.key(), job.claim(), job.jsonLines(), job.entriesRead()));
    }

    /** The file's bytes from a position, or null after the last. */
    @Transactional
    byte[] bytes(UUID id, int position) {
        return store.chunk(id, position);
    }

    /**
     * Stores some releases with the progress they make.
     *
     * @param bytesRead how far the file has been read
     * @return false if another reader has taken over: then stop
     */
    @Transactional
    boolean store(Job job, List<Entry> entries, long bytesRead) {
        locks.exclusive("opendata.import"); // two readers never race for the newest release of a process
        OcdsImport current = store.locked(job.id());
        if (!current.isClaimedBy(job.claim())) {
            return false;
        }
        Instant now = clock.now();
        ImportCounts counts = take(current, entries, now);
        addFaults(current, entries);
        current.progress(now, bytesRead, entries.get(entries.size() - 1).line(), counts);
        return true;
    }

    /** The reader stops in good order: nobody need wait for its lease to run out. */
    @Transactional
    void release(Job job) {
        OcdsImport current = store.locked(job.id());
        if (current.isClaimedBy(job.claim())) {
            current.release(clock.now());
        }
    }

    /** The file is read to its end. */
    @Transactional
    void finish(Job job) {
        OcdsImport done = store.locked(job.id());
        if (done.isClaimedBy(job.claim())) {
            done.finish(clock.now());
            store.deleteChunks(done.key());
            report(done, "opendata.import-done");
        }
    }

    private ImportCounts take(OcdsImport job, List<Entry> entries, Instant now) {
        List<Entry.Taken> taken = entries.stream()
                .filter(Entry.Taken.class::isInstance)
                .map(Entry.Taken.class::cast)
                .toList();
        Set<String> known = new HashSet<>(histories.known(taken.stream().map(History::contentKey).toList()));
        Map<String, HistoryStore.Newest> newest =
                new HashMap<>(histories.newest(taken.stream().map(entry -> entry.thread().ocid()).toList()));
        List<History> fresh = new ArrayList<>();
        for (Entry.Taken entry : taken) {
            if (!known.add(History.contentKey(entry))) {
                continue;
            }
            History history = new History(job, entry, now);
            HistoryStore.Newest before = newest.get(history.ocid());
            if (before == null || !history.isOlderThan(before.releasedAt())) {
                if (before != null) {
                    histories.supersede(before.id());
                }
                history.becomeCurrent();
                newest.put(history.ocid(), new HistoryStore.Newest(history.key(), history.releasedAt()));
            }
            histories.persist(history);
            fresh.add(history);
        }
        histories.flush();
        histories.addParts(fresh);
        long faults = entries.stream().mapToLong(entry -> entry.faults().size()).sum();
        return new ImportCounts(fresh.size(), taken.size() - fresh.size(), entries.size() - taken.size(), faults);
    }

    private void addFaults(OcdsImport job, List<Entry> entries) {
        List<OcdsImportStore.Fault> faults = new ArrayList<>();
        for (Entry entry : entries) {
            String ocid = entry instanceof Entry.Taken taken ? taken.thread().ocid() : ((Entry.Refused) entry).ocid();
            entry.faults().forEach(fault -> faults.add(new OcdsImportStore.Fault(ocid, fault)));
        }
        long room = MOST_LISTED_FAULTS - job.faults();
        if (room > 0 && !faults.isEmpty()) {
            store.addFaults(job.key(), job.faults(), faults.subList(0, (int) Math.min(room, faults.size())));
        }
    }

    private void report(OcdsImport job, String act) {
        OcdsImportView view = job.view();
        trail.done(job.sender(), act, Subject.of("ocds-import", job.number()),
                Map.of("taken", view.taken(), "unchanged", view.unchanged(), "refused", view.refused(), "faults", view.faults()));
    }
}
