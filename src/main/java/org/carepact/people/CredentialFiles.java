package org.carepact.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.carepact.document.DocumentGate;
import org.carepact.document.DocumentOwner;
import org.carepact.identity.Actor;
import org.carepact.identity.Role;

/** Scans of certificates and checks: attached by the organization's manager until the county decides, seen by the two of them only. */
@ApplicationScoped
class CredentialFiles implements DocumentGate {
    private static final String KIND = "credential";

    private final CredentialStore store;
    private final WorkerStore workers;

    CredentialFiles(CredentialStore store, WorkerStore workers) {
        this.store = store;
        this.workers = workers;
    }

    static DocumentOwner owner(String number) {
        return new DocumentOwner(KIND, number);
    }

    @Override
    public String ownerKind() {
        return KIND;
    }

    @Override
    public boolean maySee(Actor actorOrNull, String ownerKey) {
        return actorOrNull != null && worker(actorOrNull, ownerKey).isPresent();
    }

    @Override
    public boolean mayAttach(Actor actor, String ownerKey) {
        return actor != null && worker(actor, ownerKey).filter(worker -> actor.actsAs(Role.ORG_MANAGER, worker.party())).isPresent()
                && store.byNumber(ownerKey).filter(credential -> credential.state() == CredentialState.ENTERED).isPresent();
    }

    /** Whoever verifies a paper reads its scan. */
    @Override
    public boolean maySeeUnpublished(Actor actor, String ownerKey) {
        return maySee(actor, ownerKey);
    }

    private Optional<Worker> worker(Actor actor, String ownerKey) {
        return store.byNumber(ownerKey).flatMap(credential -> workers.seenBy(actor, workers.findById(credential.worker().value()).number(), LockModeType.NONE));
    }
}
