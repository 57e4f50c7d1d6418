package org.carepact.award;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.carepact.identity.Actor;
import org.carepact.identity.Role;
import org.carepact.identity.Sight;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.tender.TenderId;

/** Every query of awards, and who may see which: a proposal is the purchaser's own, what was published everybody's. */
@ApplicationScoped
class AwardStore implements PanacheRepositoryBase<Award, UUID> {
    private static final String SEEN = " AND (state NOT IN :unpublished OR :all = TRUE OR purchaser IN :parties)";

    /** The award if this reader (null: the public) may see it. */
    Optional<Award> seenBy(Actor actor, String number) {
        return seen(actor, "number = :key", number).firstResultOptional();
    }

    /** As {@link #seenBy}, locked. */
    Optional<Award> locked(Actor actor, String number) {
        return seen(actor, "number = :key", number).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** For what no person does, or whose actor was judged elsewhere. */
    Optional<Award> locked(String number) {
        return find("number", number).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** The last decision of a tender that this reader may see. */
    Optional<Award> ofTender(Actor actor, String tenderNumber) {
        return seen(actor, "tenderNumber = :key", tenderNumber, " ORDER BY id DESC").firstResultOptional();
    }

    /** A published award of a winner whose manager the actor is, locked. */
    Optional<Award> won(Actor actor, String number) {
        return find("number = ?1 AND publishedAt IS NOT NULL AND supplier IN ?2", number, actor.partiesAs(Role.ORG_MANAGER))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** All decisions of a tender, in their order; the caller has the tender locked. */
    List<Award> decisions(TenderId tender) {
        return list("tender = ?1 ORDER BY id", tender);
    }

    /** Newest first; one more than the page holds, so that its end is known. */
    List<Award> page(Actor actor, PageRequest page) {
        return seen(actor, "id < :key", page.bound(), " ORDER BY id DESC").range(0, page.limit()).list();
    }

    Optional<Instant> firstStandstillEnd() {
        return getEntityManager()
                .createQuery("SELECT MIN(standstillUntil) FROM Award WHERE state = org.carepact.award.AwardState.PUBLISHED", Instant.class)
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    List<String> due(Instant now) {
        return getEntityManager()
                .createQuery("SELECT number FROM Award WHERE state = org.carepact.award.AwardState.PUBLISHED AND standstillUntil <= ?1", String.class)
                .setParameter(1, now)
                .setMaxResults(PageRequest.MOST)
                .getResultList();
    }

    private PanacheQuery<Award> seen(Actor actor, String where, Object key) {
        return seen(actor, where, key, "");
    }

    private PanacheQuery<Award> seen(Actor actor, String where, Object key, String order) {
        Sight sight = Sight.ofDrafts(actor);
        return find(where + SEEN + order, Parameters.with("key", key).and("unpublished", AwardState.UNPUBLISHED).and("all", sight.all()).and("parties", sight.parties()));
    }
}
