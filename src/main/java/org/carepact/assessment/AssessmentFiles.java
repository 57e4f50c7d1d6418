package org.carepact.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import org.carepact.document.DocumentGate;
import org.carepact.document.DocumentOwner;
import org.carepact.identity.Actor;
import org.carepact.identity.Role;
import org.carepact.identity.Sight;

/**
 * Evidence and the organization's papers. They are never public, since names of children may stand in them: those who
 * prepare or read the figures see them. With the preview or the answer they are there for good.
 */
@ApplicationScoped
class AssessmentFiles implements DocumentGate {
    private static final String KIND = "assessment";

    private final AssessmentStore store;

    AssessmentFiles(AssessmentStore store) {
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
        return actorOrNull != null && store.seenBy(actorOrNull, ownerKey).filter(round ->
                Sight.ofBuying(actorOrNull).sees(round.purchaser(), round.supplier()) || actorOrNull.account().equals(round.reviewer())).isPresent();
    }

    @Override
    public boolean mayAttach(Actor actor, String ownerKey) {
        return store.seenBy(actor, ownerKey).filter(round ->
                round.state() == AssessmentState.COLLECTING && actor.has(Role.SUPERVISOR)
                        || round.state() == AssessmentState.PREVIEW && actor.actsAs(Role.ORG_MANAGER, round.supplier())).isPresent();
    }

    /** What one side is still preparing it sees alone, besides those who watch. */
    @Override
    public boolean maySeeUnpublished(Actor actor, String ownerKey) {
        return mayAttach(actor, ownerKey) || actor.has(Role.SUPERVISOR) || actor.has(Role.AUDITOR);
    }

    @Override
    public String threadOf(String ownerKey) {
        return store.find("number", ownerKey).firstResultOptional().map(AssessmentRound::tenderNumber).orElse(null);
    }
}
