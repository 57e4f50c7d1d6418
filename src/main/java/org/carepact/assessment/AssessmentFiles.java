package org.carepact.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import org.carepact.document.DocumentGate;
import org.carepact.document.DocumentOwner;
import org.carepact.identity.Actor;
import org.carepact.identity.Role;

/**
 * The files of a round. Its certificate is published with it; evidence and the organization's papers are not, since names
 * of children may stand in them: they are for those who prepare or read the figures.
 */
@ApplicationScoped
class AssessmentFiles implements DocumentGate {
    private final AssessmentStore store;

    AssessmentFiles(AssessmentStore store) {
        this.store = store;
    }

    static DocumentOwner owner(String number) {
        return new DocumentOwner("assessment", number);
    }

    @Override
    public String ownerKind() {
        return "assessment";
    }

    @Override
    public boolean maySee(Actor actorOrNull, String ownerKey) {
        return store.seenBy(actorOrNull, ownerKey).isPresent();
    }

    @Override
    public boolean mayAttach(Actor actor, String ownerKey) {
        return actor != null && store.seenBy(actor, ownerKey).filter(round ->
                round.state() == AssessmentState.COLLECTING && actor.has(Role.SUPERVISOR)
                        || round.state() == AssessmentState.PREVIEW && actor.actsAs(Role.ORG_MANAGER, round.supplier())).isPresent();
    }

    @Override
    public boolean maySeeUnpublished(Actor actor, String ownerKey) {
        return actor != null && store.seenBy(actor, ownerKey).filter(round -> actor.has(Role.SUPERVISOR) || actor.has(Role.AUDITOR)
                || actor.actsFor(round.purchaser()) || actor.actsFor(round.supplier()) || actor.account().equals(round.reviewer())).isPresent();
    }
}
