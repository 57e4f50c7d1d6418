package org.carepact.delivery;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carepact.contract.ContractId;
import org.carepact.identity.Actor;
import org.carepact.identity.Sight;

/** Every query of milestones, and who may see which: both sides and those who watch. */
@ApplicationScoped
class MilestoneStore implements PanacheRepositoryBase<Milestone, UUID> {
    /** The milestone if this reader may see it. */
    Optional<Milestone> seenBy(Actor actor, MilestoneId id) {
        return seen(actor, id).firstResultOptional();
    }

    /** As {@link #seenBy}, locked. */
    Optional<Milestone> locked(Actor actor, MilestoneId id) {
        return seen(actor, id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** The milestones of a contract that its reader was found to see, in their order. */
    List<Milestone> of(ContractId contract) {
        return list("contract = ?1 ORDER BY no", contract);
    }

    private PanacheQuery<Milestone> seen(Actor actor, MilestoneId id) {
        Sight sight = Sight.ofContracts(actor);
        return find("id = :id AND (:all = TRUE OR purchaser IN :parties OR supplier IN :parties)",
                Parameters.with("id", id.value()).and("all", sight.all()).and("parties", sight.parties()));
    }
}
