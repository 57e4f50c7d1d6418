package org.carepact.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.carepact.document.DocumentGate;
import org.carepact.document.DocumentOwner;
import org.carepact.identity.Actor;

/** Decisions upon applications: a granted one is everybody's to read, a rejection its organization's and the county's; attached by nobody. */
@ApplicationScoped
class DecisionFiles implements DocumentGate {
    private static final String KIND = "qualification-decision";

    private final QualificationStore store;

    DecisionFiles(QualificationStore store) {
        this.store = store;
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
        return store.isGranted(ownerKey) || actorOrNull != null && store.seenBy(actorOrNull, ownerKey, LockModeType.NONE).isPresent();
    }

    @Override
    public boolean mayAttach(Actor actor, String ownerKey) {
        return false;
    }
}
