package org.carepact.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Fills at start what was stored before accounts and parties could be searched; SQL has no search tokens. */
@ApplicationScoped
class SearchColumns {
    private static final int AT_ONCE = 500;

    private final IdentityStore store;

    SearchColumns(IdentityStore store) {
        this.store = store;
    }

    void fill(@Observes @Priority(50) StartupEvent start) {
        while (QuarkusTransaction.requiringNew().call(this::some) > 0) {
            // the next some
        }
    }

    private int some() {
        var accounts = store.withoutSearch(Account.class, AT_ONCE);
        var parties = store.withoutSearch(Party.class, AT_ONCE);
        accounts.forEach(Account::becomeSearchable);
        parties.forEach(Party::becomeSearchable);
        return accounts.size() + parties.size();
    }
}
