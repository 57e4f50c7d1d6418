package org.carepact.payment;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carepact.contract.ContractId;
import org.carepact.delivery.MilestoneId;
import org.carepact.identity.Actor;
import org.carepact.identity.Sight;

/** Every query of payments, and who may see which: both sides and those who watch; of a contract's list, paid ones are public. */
@ApplicationScoped
class PaymentStore implements PanacheRepositoryBase<Payment, UUID> {
    private static final String SIDES = ":all = TRUE OR purchaser IN :parties OR supplier IN :parties";

    /** The payment if this reader may see it. */
    Optional<Payment> seenBy(Actor actor, String number) {
        return seen(actor, "number = :key AND (" + SIDES + ")", number).firstResultOptional();
    }

    /** As {@link #seenBy(Actor, String)}, locked. */
    Optional<Payment> locked(Actor actor, String number) {
        return seen(actor, "number = :key AND (" + SIDES + ")", number).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Payments of a contract that this reader (null: the public) may see, by milestone. */
    List<Payment> seenBy(Actor actor, ContractId contract) {
        return seen(actor, "contract = :key AND (state = org.carepact.payment.PaymentState.PAID OR " + SIDES + ") ORDER BY milestoneNo", contract).list();
    }

    Optional<Payment> ofMilestone(MilestoneId milestone) {
        return find("milestone", milestone).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** How many payments of a contract are made. */
    long paid(ContractId contract) {
        return count("contract = ?1 AND state = org.carepact.payment.PaymentState.PAID", contract);
    }

    private PanacheQuery<Payment> seen(Actor actor, String where, Object key) {
        Sight sight = Sight.ofContracts(actor);
        return find(where, Parameters.with("key", key).and("all", sight.all()).and("parties", sight.parties()));
    }
}
