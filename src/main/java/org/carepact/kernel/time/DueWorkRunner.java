package org.carepact.kernel.time;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Lets due work happen, in the order in which it fell due: every few seconds, and at once when a demonstration's clock moves. */
@ApplicationScoped
public class DueWorkRunner {
    private static final Logger LOG = Logger.getLogger(DueWorkRunner.class);

    /** Bounds one run: work that stays due after being run (a bug) must not spin. */
    private static final int MOST_ROUNDS = 10_000;

    private final List<DueWork> kinds;
    private final LegalClock clock;

    DueWorkRunner(@All List<DueWork> kinds, LegalClock clock) {
        this.kinds = kinds;
        this.clock = clock;
    }

    @Scheduled(every = "${carepact.due-work.every:5s}", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void tick() {
        runDue();
    }

    /**
     * Does everything that is due now, earliest first.
     *
     * @return how many pieces were done
     */
    public int runDue() {
        Instant now = clock.now();
        int done = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            DueWork first = earliest(now);
            if (first == null) {
                return done;
            }
            int pieces = first.runDue(now);
            if (pieces == 0) {
                return done; // another instance holds it, or it failed: the next tick tries again
            }
            done += pieces;
        }
        LOG.errorf("due work did not come to an end after %d rounds", MOST_ROUNDS);
        return done;
    }

    private DueWork earliest(Instant now) {
        DueWork first = null;
        Instant firstDue = null;
        for (DueWork kind : kinds) {
            Optional<Instant> due = kind.nextDue();
            if (due.isPresent() && !due.get().isAfter(now) && (firstDue == null || due.get().isBefore(firstDue))) {
                first = kind;
                firstDue = due.get();
            }
        }
        return first;
    }
}
