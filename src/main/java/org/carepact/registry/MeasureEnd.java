package org.carepact.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.carepact.kernel.time.DueWork;
import org.carepact.kernel.time.LegalClock;

/** Suspensions and blocks are over at the midnight that ends their last day, by themselves. */
@ApplicationScoped
class MeasureEnd implements DueWork {
    private final MeasureStore store;
    private final Measures measures;
    private final LegalClock clock;

    MeasureEnd(MeasureStore store, Measures measures, LegalClock clock) {
        this.store = store;
        this.measures = measures;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<Instant> nextDue() {
        return store.firstEnd().map(last -> last.plusDays(1).atStartOfDay(clock.zone()).toInstant());
    }

    @Override
    public int runDue(Instant now) {
        return (int) store.ended(now.atZone(clock.zone()).toLocalDate()).stream().filter(measures::end).count();
    }
}
