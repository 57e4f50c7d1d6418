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
import org.carepact.identity.Sight;
import org.carepact.kernel.persistence.PageRequest;

/** Every query of awards, and who may see which: a proposed one is the purchaser's own, a published one everybody's. */
@ApplicationScoped
class AwardStore implements PanacheRepositoryBase<Award, UUID> {
    private static final String SEEN = " AND (state <> org.carepact.award.AwardState.PROPOSED OR :all = TRUE OR purchaser IN :parties)";

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

    Optional<Award> ofTender(Actor actor, String tenderNumber) {
        return seen(actor, "tenderNumber = :key", tenderNumber).firstResultOptional();
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
        return find(where + SEEN + order, Parameters.with("key", key).and("all", sight.all()).and("parties", sight.parties()));
    }
}
