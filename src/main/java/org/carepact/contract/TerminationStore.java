package org.carepact.contract;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.carepact.identity.Actor;
import org.carepact.identity.Sight;

/** Every query of terminations: for both sides and those who watch, and for everybody once the contract has ended by one. */
@ApplicationScoped
class TerminationStore implements PanacheRepositoryBase<Termination, UUID> {
    /** The last termination of a contract if this reader (null: the public) may see it. */
    Optional<Termination> seenBy(Actor actor, String contractNumber) {
        return seen(actor, contractNumber, "").firstResultOptional();
    }

    /** The open one, locked. */
    Optional<Termination> open(Actor actor, String contractNumber) {
        return seen(actor, contractNumber, " AND t.state IN (org.carepact.contract.TerminationState.PROPOSED, org.carepact.contract.TerminationState.ANSWERED)")
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    private PanacheQuery<Termination> seen(Actor actor, String contractNumber, String where) {
        Sight sight = Sight.ofContracts(actor);
        return find("FROM Termination t WHERE t.contractNumber = :number AND (t.state = org.carepact.contract.TerminationState.CONFIRMED"
                        + " OR EXISTS (SELECT 1 FROM Contract c WHERE c.id = t.contract AND (:all = TRUE OR c.purchaser IN :parties OR c.supplier IN :parties)))"
                        + where + " ORDER BY t.id DESC",
                Parameters.with("number", contractNumber).and("all", sight.all()).and("parties", sight.parties()));
    }
}
