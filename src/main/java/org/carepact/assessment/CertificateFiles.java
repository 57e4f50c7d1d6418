package org.carepact.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import org.carepact.document.DocumentGate;
import org.carepact.document.DocumentOwner;
import org.carepact.identity.Actor;

/** Certificates: issued with a round's publication, for everybody, and attached by nobody. */
@ApplicationScoped
class CertificateFiles implements DocumentGate {
    private static final String KIND = "assessment-certificate";

    private final AssessmentStore store;

    CertificateFiles(AssessmentStore store) {
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
        return store.seenBy(actorOrNull, ownerKey).filter(round -> round.state().isPublic()).isPresent();
    }

    @Override
    public boolean mayAttach(Actor actor, String ownerKey) {
        return false;
    }

    @Override
    public String threadOf(String ownerKey) {
        return store.find("number", ownerKey).firstResultOptional().map(AssessmentRound::tenderNumber).orElse(null);
    }
}
