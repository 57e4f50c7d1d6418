package org.carepact.tender;

import jakarta.enterprise.context.ApplicationScoped;
import org.carepact.document.DocumentGate;
import org.carepact.document.DocumentOwner;
import org.carepact.identity.Actor;
import org.carepact.identity.Role;
import org.carepact.identity.Sight;

/** A notice's files: its officers attach them to the draft; with the notice they are published for everybody, for good. */
@ApplicationScoped
class TenderFiles implements DocumentGate {
    private static final String KIND = "tender";

    private final TenderStore store;

    TenderFiles(TenderStore store) {
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
        return store.seenBy(actorOrNull, ownerKey).isPresent();
    }

    @Override
    public boolean mayAttach(Actor actor, String ownerKey) {
        return store.seenBy(actor, ownerKey)
                .filter(tender -> tender.state() == TenderState.DRAFT && actor.actsAs(Role.OFFICER, tender.purchaser()))
                .isPresent();
    }

    /** Whoever reads the draft reads its files: the second person has to judge them too. */
    @Override
    public boolean maySeeUnpublished(Actor actor, String ownerKey) {
        return store.seenBy(actor, ownerKey).filter(tender -> Sight.ofDrafts(actor).sees(tender.purchaser())).isPresent();
    }

    @Override
    public String threadOf(String ownerKey) {
        return store.find("number", ownerKey).firstResultOptional().map(Tender::number).orElse(null);
    }
}
