package org.carepact.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.carepact.kernel.time.DueWork;

/** Awards take effect when their challenge window ends. */
@ApplicationScoped
class StandstillEnd implements DueWork {
    private final AwardStore store;
    private final Awards awards;

    StandstillEnd(AwardStore store, Awards awards) {
        this.store = store;
        this.awards = awards;
    }

    @Override
    @Transactional
    public Optional<Instant> nextDue() {
        return store.firstStandstillEnd();
    }

    @Override
    public int runDue(Instant now) {
        return (int) store.due(now).stream().filter(awards::takeEffect).count();
    }
}
