package org.carepact.planning;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carepact.identity.Actor;
import org.carepact.identity.Hat;
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

    List<PlanItemRow> rows(Actor actor, PageRequest page) {
        if (!actor.hasAny(OWN) && !actor.hasAny(ALL)) {
            return List.of();
        }
        return getEntityManager()
                .createQuery(
                        "SELECT new org.carepact.planning.PlanItemRow(i.id, i.number, i.title, p.name, i.budget, i.plannedFor, i.state, i.tenderNumber)"
                                + " FROM PlanItem i JOIN Party p ON p.id = i.purchaser"
                                + " WHERE i.id < ?1 AND (?2 = TRUE OR i.purchaser IN ?3) ORDER BY i.id DESC",
                        PlanItemRow.class)
                .setParameter(1, page.bound())
                .setParameter(2, actor.hasAny(ALL))
                .setParameter(3, actor.hasAny(OWN) ? own(actor) : List.of(new PartyId(new UUID(0, 0))))
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    private static boolean sees(Actor actor, PartyId purchaser) {
        return actor.hasAny(ALL) || own(actor).contains(purchaser);
    }

    /** The bodies for which the actor buys. */
    private static List<PartyId> own(Actor actor) {
        return actor.hats().stream().filter(hat -> OWN.contains(hat.role())).map(Hat::party).toList();
    }
}
