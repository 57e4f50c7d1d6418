package org.carepact.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.carepact.document.DocumentGate;
import org.carepact.document.DocumentOwner;
import org.carepact.identity.Actor;

/** Evidence under each criterion of an application: the organization attaches it while it may write; who judges reads it once handed in. */
@ApplicationScoped
class QualificationFiles implements DocumentGate {
    private static final String KIND = "qualification";
    private static final char BETWEEN = '.';

    private final QualificationStore store;
    private final OrganizationStore organizations;

    QualificationFiles(QualificationStore store, OrganizationStore organizations) {
        this.store = store;
        this.organizations = organizations;
    }

    /** Owner of the files under one criterion. */
    static DocumentOwner owner(String number, String criterion) {
        return new DocumentOwner(KIND, number + BETWEEN + criterion);
    }

    @Override
    public String ownerKind() {
        return KIND;
    }

    @Override
    public boolean maySee(Actor actorOrNull, String ownerKey) {
        return seen(actorOrNull, ownerKey).isPresent();
    }

    @Override
    public boolean mayAttach(Actor actor, String ownerKey) {
        return seen(actor, ownerKey)
                .filter(found -> Organizations.manages(actor, organizations.findById(found.organization().value())))
                .filter(found -> switch (found.state()) {
                    case DRAFT -> true;
                    case CURING -> found.cure().criteria().contains(ownerKey.substring(ownerKey.indexOf(BETWEEN) + 1));
                    default -> false;
                })
                .isPresent();
    }

    private Optional<Qualification> seen(Actor actorOrNull, String ownerKey) {
        int at = ownerKey.indexOf(BETWEEN);
        return actorOrNull == null || at < 0 ? Optional.empty() : store.seenBy(actorOrNull, ownerKey.substring(0, at), LockModeType.NONE);
    }
}
