package org.carepact.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carepact.document.DocumentGate;
import org.carepact.document.DocumentOwner;
import org.carepact.identity.Actor;
import org.carepact.identity.Role;

/**
 * Evidence of a delivery. It is never public, since names of children may stand in it: both sides of the contract and
 * those who watch see it once it is delivered, and from then on it is there for good.
 */
@ApplicationScoped
class MilestoneFiles implements DocumentGate {
    private static final String KIND = "milestone";

    private final MilestoneStore store;

    MilestoneFiles(MilestoneStore store) {
        this.store = store;
    }

    static DocumentOwner owner(MilestoneId milestone) {
        return new DocumentOwner(KIND, milestone.value().toString());
    }

    @Override
    public String ownerKind() {
        return KIND;
    }

    @Override
    public boolean maySee(Actor actorOrNull, String ownerKey) {
        return actorOrNull != null && seen(actorOrNull, ownerKey).isPresent();
    }

    /** While the delivery is being prepared, by those who did the work and those who answer for it. */
    @Override
    public boolean mayAttach(Actor actor, String ownerKey) {
        return seen(actor, ownerKey)
                .filter(milestone -> MilestoneState.MOVES.allows(milestone.state(), "submit", Set.of(Role.ORG_MANAGER))
                        && (actor.actsAs(Role.ORG_MANAGER, milestone.supplier()) || actor.actsAs(Role.ORG_WORKER, milestone.supplier())))
                .isPresent();
    }

    @Override
    public String threadOf(String ownerKey) {
        return key(ownerKey).flatMap(store::findByIdOptional).map(Milestone::tenderNumber).orElse(null);
    }

    private Optional<Milestone> seen(Actor actor, String ownerKey) {
        return key(ownerKey).flatMap(id -> store.seenBy(actor, new MilestoneId(id)));
    }

    private static Optional<UUID> key(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
