package org.carepact.vetting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.carepact.kernel.time.DueWork;
import org.carepact.kernel.time.LegalClock;

/** Relations are looked for every night, once. */
@ApplicationScoped
class RelationClock implements DueWork {
    private static final int HOUR = 3;

    private final RelationStore store;
    private final Relations relations;
    private final LegalClock clock;

    RelationClock(RelationStore store, Relations relations, LegalClock clock) {
        this.store = store;
        this.relations = relations;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<Instant> nextDue() {
        Instant ran = store.run().ranAt();
        return Optional.of(ran == null ? night(clock.today()) : night(ran.atZone(clock.zone()).toLocalDate().plusDays(1)));
    }

    @Override
    public int runDue(Instant now) {
        return relations.refreshIfDue(night(now.atZone(clock.zone()).toLocalDate())) ? 1 : 0;
    }

    private Instant night(LocalDate day) {
        return day.atTime(HOUR, 0).atZone(clock.zone()).toInstant();
    }
}
