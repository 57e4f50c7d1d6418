package org.carepact.planning;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carepact.identity.Actor;
import org.carepact.identity.Sight;
import org.carepact.kernel.persistence.PageRequest;

/** Every query of plans: the purchaser's people see their own, finance, auditors and supervisors all. */
@ApplicationScoped
class PlanStore implements PanacheRepositoryBase<PlanItem, UUID> {
    private static final String SEEN = " AND (:all = TRUE OR i.purchaser IN :parties OR EXISTS (SELECT 1 FROM PlanShare s WHERE s.item = i.id AND s.party IN :parties))";

    Optional<PlanItem> seenBy(Actor actor, String number) {
        return seen(actor, number).firstResultOptional();
    }

    /** As {@link #seenBy}, locked. */
    Optional<PlanItem> locked(Actor actor, String number) {
        return seen(actor, number).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** For the tender room, which judged its actor itself. */
    Optional<PlanItem> locked(String number) {
        return find("number", number).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Newest first; one more than the page holds, so that its end is known. */
    List<PlanItemRow> rows(Actor actor, PageRequest page) {
        Sight sight = Sight.ofPlans(actor);
        return getEntityManager()
                .createQuery(
                        "SELECT new org.carepact.planning.PlanItemRow(i.id, i.number, i.title, p.name, i.budget, i.plannedFor, i.state, i.tenderNumber)"
                                + " FROM PlanItem i JOIN Party p ON p.id = i.purchaser WHERE i.id < :before" + SEEN + " ORDER BY i.id DESC",
                        PlanItemRow.class)
                .setParameter("before", page.bound())
                .setParameter("all", sight.all())
                .setParameter("parties", sight.parties())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** Number of the item that a tender was made from. */
    String numberOf(String tender) {
        return getEntityManager().createQuery("SELECT number FROM PlanItem WHERE tenderNumber = ?1", String.class).setParameter(1, tender).getSingleResult();
    }

    /** Published items for everybody, latest published first by number; one more than the page holds. */
    List<PlanItem> published(PageRequest page) {
        return find("publishedAt IS NOT NULL AND id < ?1 ORDER BY id DESC", page.bound()).range(0, page.limit()).list();
    }

    private PanacheQuery<PlanItem> seen(Actor actor, String number) {
        Sight sight = Sight.ofPlans(actor);
        return find("FROM PlanItem i WHERE i.number = :number" + SEEN,
                Parameters.with("number", number).and("all", sight.all()).and("parties", sight.parties()));
    }
}
