package org.carepact.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.carepact.kernel.event.Acting;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.DueWorkRunner;
import org.carepact.kernel.time.LegalClock;

/** Moves the demonstration's legal time: forward only, and what falls due on the way has happened when the call returns. */
@ApplicationScoped
public class DemoClock {
    /** The calendar knows 2025 to 2027; farther on no deadline could be counted. */
    private static final Duration MOST = Duration.ofDays(400);

    private final EntityManager entities;
    private final LegalClock clock;
    private final DueWorkRunner work;
    private final Trail trail;

    DemoClock(EntityManager entities, LegalClock clock, DueWorkRunner work, Trail trail) {
        this.entities = entities;
        this.clock = clock;
        this.work = work;
        this.trail = trail;
    }

    /** Moves to an instant that lies ahead, but not more than 400 days. */
    public Instant forward(Acting by, Instant to) {
        Instant now = present();
        if (!to.isAfter(now)) {
            throw Problem.invalid("/now", "demo.only-forward", now);
        }
        if (to.isAfter(now.plus(MOST))) {
            throw Problem.invalid("/now", "demo.too-far", MOST.toDays());
        }
        set(to);
        note(by, to);
        work.runDue();
        return present();
    }

    /** Sets the time in either direction, for the county's history and for tests; due work is not run. */
    public void set(Instant to) {
        long offset = ChronoUnit.MICROS.between(realNow(), to);
        io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().run(() -> store(offset));
    }

    /** The demonstration's present. */
    @Transactional
    public Instant present() {
        if (!clock.demonstration()) {
            throw Problem.notFound();
        }
        return clock.now();
    }

    private Instant realNow() {
        Instant now = present();
        Number offset = (Number) entities.createNativeQuery("SELECT offset_micros FROM demo_clock WHERE id = 1").getSingleResult();
        return now.minus(offset.longValue(), ChronoUnit.MICROS);
    }

    private void store(long offset) {
        entities.createNativeQuery("UPDATE demo_clock SET offset_micros = ?1 WHERE id = 1").setParameter(1, offset).executeUpdate();
    }

    private void note(Acting by, Instant to) {
        io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                .run(() -> trail.done(by, "demo.clock", Subject.of("clock", "demo"), Map.of("to", to.toString())));
    }
}
