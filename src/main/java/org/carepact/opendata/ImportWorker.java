package org.carepact.opendata;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.carepact.opendata.ocds.Entry;
import org.carepact.opendata.ocds.Limits;
import org.carepact.opendata.ocds.OcdsReader;
import org.jboss.logging.Logger;

/** Reads files that wait, one at a time on each instance; all it knows is in the database, so another may go on for it. */
@ApplicationScoped
class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final int BATCH_ENTRIES = 100;
    private static final long BATCH_BYTES = 4_000_000;
    private static final long BATCH_NANOS = 500_000_000;
    private static final long STOP_PATIENCE_SECONDS = 10;

    private final ImportReading reading;
    private final ImportReception reception;
    private final ReentrantLock busy = new ReentrantLock();
    private volatile boolean stopping;

    ImportWorker(ImportReading reading, ImportReception reception) {
        this.reading = reading;
        this.reception = reception;
    }

    @Scheduled(every = "${carepact.imports.every:1s}", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void work() {
        busy.lock();
        try {
            for (Optional<ImportReading.Job> job = next(); job.isPresent(); job = next()) {
                read(job.get());
            }
        } finally {
            busy.unlock();
        }
    }

    /** While the service stops: waits until what is being read is stored as far as it is read; the database closes after this. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        if (busy.tryLock(STOP_PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            busy.unlock();
        }
    }

    private Optional<ImportReading.Job> next() {
        return stopping ? Optional.empty() : reading.claim();
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void tidy() {
        reception.discardAbandoned();
    }

    private void read(ImportReading.Job job) {
        try (Chunks chunks = new Chunks(job)) {
            Batch batch = new Batch(job, chunks);
            OcdsReader.read(chunks, job.jsonLines(), Limits.STANDARD, batch::add);
            batch.store();
            reading.finish(job);
        } catch (TakenOver another) {
            LOG.infof("another instance reads import %s on", job.id());
        } catch (Stopped service) {
            reading.release(job);
        } catch (IOException | RuntimeException failure) {
            // the lease runs out, then this or another instance goes on behind what is stored
            LOG.errorf(failure, "reading import %s failed at try %d", job.id(), job.claim());
        }
    }

    /** Another reader has the file now. */
    private static final class TakenOver extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TakenOver() {
            super(null, null, false, false);
        }
    }

    /** This service stops; the next start goes on. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super(null, null, false, false);
        }
    }

    /** Releases that are stored together. */
    private final class Batch {
        private final ImportReading.Job job;
        private final Chunks chunks;
        private final List<Entry> entries = new ArrayList<>();
        private long skip;
        private long bytesBefore;
        private long begun = System.nanoTime();

        Batch(ImportReading.Job job, Chunks chunks) {
            this.job = job;
            this.chunks = chunks;
            this.skip = job.entriesRead();
        }

        void add(Entry entry) {
            if (skip > 0) {
                skip--;
                return;
            }
            entries.add(entry);
            if (entries.size() >= BATCH_ENTRIES || chunks.read - bytesBefore > BATCH_BYTES || System.nanoTime() - begun > BATCH_NANOS) {
                store();
            }
            if (stopping) {
                store();
                throw new Stopped();
            }
        }

        void store() {
            if (!entries.isEmpty() && !reading.store(job, List.copyOf(entries), chunks.read)) {
                throw new TakenOver();
            }
            entries.clear();
            bytesBefore = chunks.read;
            begun = System.nanoTime();
        }
    }

    /** The file, piece by piece from the database. */
    private final class Chunks extends InputStream {
        private final ImportReading.Job job;
        private byte[] piece = {};
        private int at;
        private int position;
        private long read;

        Chunks(ImportReading.Job job) {
            this.job = job;
        }

        @Override
        public int read() {
            if (!fill()) {
                return -1;
            }
            read++;
            return piece[at++] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, target, offset, count);
            at += count;
            read += count;
            return count;
        }

        private boolean fill() {
            if (piece != null && at == piece.length) {
                piece = reading.bytes(job.id(), position++);
                at = 0;
            }
            return piece != null;
        }
    }
}
