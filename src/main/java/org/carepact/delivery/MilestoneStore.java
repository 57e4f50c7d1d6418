package org.carepact.delivery;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carepact.contract.ContractId;
import org.carepact.identity.Actor;
import org.carepact.identity.PartyId;
import org.carepact.identity.Role;
import org.carepact.identity.Sight;

/** Every query of milestones, and who may see which: both sides and those who watch. */
@ApplicationScoped
class MilestoneStore implements PanacheRepositoryBase<Milestone, UUID> {
    private static final String SIDES = ":all = TRUE OR m.purchaser IN :parties OR m.supplier IN :parties";

    /** The milestone if this reader may see it. */
    Optional<Milestone> seenBy(Actor actor, MilestoneId id) {
        return seen(actor, id).firstResultOptional();
    }

    /** A milestone of a supplier whose manager the actor is, locked; refuses with 403 where the actor manages none. */
    Optional<Milestone> ofSupplier(Actor actor, MilestoneId id) {
        return locked("supplier", actor.partiesAs(Role.ORG_MANAGER), id);
    }

    /** A milestone of a purchaser whose officer the actor is, locked; refuses with 403 where the actor is no officer. */
    Optional<Milestone> ofPurchaser(Actor actor, MilestoneId id) {
        return locked("purchaser", actor.partiesAs(Role.OFFICER), id);
    }

    /** The milestones of a contract that its reader (null: the public) was found to see, and whether the reports are theirs to read. */
    List<SeenMilestone> of(Actor actor, ContractId contract) {
        Sight sight = Sight.ofContracts(actor);
        return getEntityManager()
                .createQuery("SELECT new org.carepact.delivery.SeenMilestone(m, CASE WHEN (" + SIDES + ") THEN TRUE ELSE FALSE END)"
                        + " FROM Milestone m WHERE m.contract = :contract ORDER BY m.no", SeenMilestone.class)
                .setParameter("contract", contract)
                .setParameter("all", sight.all())
                .setParameter("parties", sight.parties())
                .getResultList();
    }

    /** For later rooms: all milestones of a contract, in their order. */
    List<Milestone> of(ContractId contract) {
        return list("contract = ?1 ORDER BY no", contract);
    }

    private Optional<Milestone> locked(String side, Set<PartyId> parties, MilestoneId id) {
        return find("id = ?1 AND " + side + " IN ?2", id.value(), parties).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    private PanacheQuery<Milestone> seen(Actor actor, MilestoneId id) {
        Sight sight = Sight.ofContracts(actor);
        return find("FROM Milestone m WHERE m.id = :id AND (" + SIDES + ")",
                Parameters.with("id", id.value()).and("all", sight.all()).and("parties", sight.parties()));
    }
}
