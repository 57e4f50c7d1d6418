package org.carepact.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.carepact.kernel.time.DueWork;

/** Reminders, lapses and ends of the time to put something right, each when its time has come. */
@ApplicationScoped
class QualificationClock implements DueWork {
    private final QualificationStore store;
    private final QualificationSteps steps;

    QualificationClock(QualificationStore store, QualificationSteps steps) {
        this.store = store;
        this.steps = steps;
    }

    @Override
    @Transactional
    public Optional<Instant> nextDue() {
        return store.firstStep();
    }

    @Override
    public int runDue(Instant now) {
        return (int) store.stepsDue(now).stream().filter(steps::step).count();
    }
}
