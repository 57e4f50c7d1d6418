package org.carepact.planning;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carepact.identity.Actor;
import org.carepact.identity.PartyId;
import org.carepact.identity.Sight;
import org.carepact.kernel.persistence.PageRequest;

/** Every query of budget lines: the body's people see their own, finance, auditors and supervisors all. */
@ApplicationScoped
class BudgetStore implements PanacheRepositoryBase<BudgetLine, UUID> {
    private static final String SEEN = " AND (:all = TRUE OR body IN :parties)";

    Optional<BudgetLine> seenBy(Actor actor, String code, LockModeType lock) {
        Sight sight = Sight.ofPlans(actor);
        return find("code = :code" + SEEN, Parameters.with("code", code).and("all", sight.all()).and("parties", sight.parties())).withLock(lock).firstResultOptional();
    }

    List<BudgetLine> page(Actor actor, PageRequest page) {
        Sight sight = Sight.ofPlans(actor);
        return find("id < :before" + SEEN + " ORDER BY id DESC",
                        Parameters.with("before", page.bound()).and("all", sight.all()).and("parties", sight.parties()))
                .range(0, page.limit())
                .list();
    }

    Optional<BudgetLine> byCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /** Locked in the order of their codes, so that two acts never wait for each other. */
    List<BudgetLine> locked(Collection<String> codes) {
        return find("code IN ?1 ORDER BY code", codes).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    List<BudgetLine> lockedByIds(Collection<UUID> ids) {
        return find("id IN ?1 ORDER BY code", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** Lines on which a body may draw in a year, for choices. */
    List<BudgetLine> spendable(Collection<PartyId> bodies) {
        return list("body IN ?1 AND state <> ?2 ORDER BY year DESC, code", bodies, BudgetLineState.ENTERED);
    }
}
