package org.carepact.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.carepact.kernel.time.DueWork;

/** Reminders before a paper's end and the end itself, each when its time has come. */
@ApplicationScoped
class CredentialClock implements DueWork {
    private final CredentialStore store;
    private final Credentials credentials;

    CredentialClock(CredentialStore store, Credentials credentials) {
        this.store = store;
        this.credentials = credentials;
    }

    @Override
    @Transactional
    public Optional<Instant> nextDue() {
        return store.firstStep();
    }

    @Override
    public int runDue(Instant now) {
        return (int) store.stepsDue(now).stream().filter(credentials::step).count();
    }
}
