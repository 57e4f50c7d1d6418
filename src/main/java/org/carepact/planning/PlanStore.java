package org.carepact.planning;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carepact.identity.Actor;
import org.carepact.identity.PartyId;
import org.carepact.identity.Role;
import org.carepact.kernel.persistence.PageRequest;

/** Every query of plans: the purchaser's people see their own, finance, auditors and supervisors all. */
@ApplicationScoped
class PlanStore implements PanacheRepositoryBase<PlanItem, UUID> {
    private static final List<Role> OWN = List.of(Role.OFFICER, Role.APPROVER);
    private static final List<Role> ALL = List.of(Role.FINANCE, Role.AUDITOR, Role.SUPERVISOR);

    Optional<PlanItem> seenBy(Actor actor, String number) {
        return find("number", number).firstResultOptional().filter(item -> sees(actor, item.purchaser()));
    }

    Optional<PlanItem> lockedFor(Actor actor, String number) {
        return locked(number).filter(item -> sees(actor, item.purchaser()));
    }

    Optional<PlanItem> locked(String number) {
        return find("number", number).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    List<PlanItem> page(Actor actor, PageRequest page) {
        if (!actor.hasAny(OWN) && !actor.hasAny(ALL)) {
            return List.of();
        }
        return find("id < ?1 AND (?2 = TRUE OR purchaser IN ?3) ORDER BY id DESC", page.bound(), actor.hasAny(ALL), actor.parties())
                .range(0, page.limit())
                .list();
    }

    private static boolean sees(Actor actor, PartyId purchaser) {
        return actor.hasAny(ALL) || (actor.hasAny(OWN) && actor.actsFor(purchaser));
    }
}
