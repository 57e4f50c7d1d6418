package org.carepact.tender;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.carepact.kernel.time.DueWork;

/** Tenders close when their deadline comes. */
@ApplicationScoped
class TenderClosing implements DueWork {
    private final TenderStore store;
    private final Tenders tenders;

    TenderClosing(TenderStore store, Tenders tenders) {
        this.store = store;
        this.tenders = tenders;
    }

    @Override
    @Transactional
    public Optional<Instant> nextDue() {
        return store.firstDeadline();
    }

    @Override
    public int runDue(Instant now) {
        return (int) store.dueToClose(now).stream().filter(tenders::close).count();
    }
}
