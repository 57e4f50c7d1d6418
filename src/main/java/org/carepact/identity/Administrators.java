package org.carepact.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.carepact.kernel.persistence.Locks;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;

/** A system without an administrator could not be helped by anybody: the last one stays. */
@ApplicationScoped
class Administrators {
    private final IdentityStore store;
    private final LegalClock clock;
    private final Locks locks;

    Administrators(IdentityStore store, LegalClock clock, Locks locks) {
        this.store = store;
        this.clock = clock;
        this.locks = locks;
    }

    /** Refuses with 409 where nobody else would be left; two administrators who take leave at once do so one after the other. */
    @Transactional(Transactional.TxType.MANDATORY)
    void dispenseWith(AccountId account) {
        locks.exclusive("administrators");
        boolean one = store.hats(account, clock.today()).stream().anyMatch(hat -> hat.role() == Role.ADMIN);
        if (one && !store.isAdministeredBesides(account, clock.today())) {
            throw Problem.conflict("identity.last-admin");
        }
    }
}
