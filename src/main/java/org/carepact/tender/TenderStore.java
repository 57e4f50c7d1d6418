package org.carepact.tender;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carepact.identity.Actor;
import org.carepact.identity.Sight;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.text.SearchTokens;

/** Every query of tenders, and who may see which. */
@ApplicationScoped
class TenderStore implements PanacheRepositoryBase<Tender, UUID> {
    private static final String ROW = "SELECT new org.carepact.tender.TenderRow(t.id, t.number, t.title, p.name, t.budget, t.publishedAt, t.bidDeadline, t.state)"
            + " FROM Tender t JOIN Party p ON p.id = t.purchaser WHERE t.id < :before";

    /** What was never published is the purchaser's own; supervisors and auditors read everything. */
    private static final String SEEN = " AND (t.publishedAt IS NOT NULL OR :all = TRUE OR t.purchaser IN :parties)";

    /** The tender if this reader (null: the public) may see it. */
    Optional<Tender> seenBy(Actor actor, String number) {
        Sight sight = Sight.ofDrafts(actor);
        return find("FROM Tender t WHERE t.number = :number" + SEEN,
                        Parameters.with("number", number).and("all", sight.all()).and("parties", sight.parties()))
                .firstResultOptional();
    }

    Tender locked(TenderId id) {
        return findById(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Tender> locked(String number) {
        return find("number", number).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Newest first; {@code asked} searches title and need. */
    List<TenderRow> rows(Actor actor, String asked, PageRequest page) {
        String tokens = asked == null || asked.isBlank() ? null : SearchTokens.query(asked);
        String where = SEEN + (tokens == null ? "" : " AND t.id IN :found");
        Sight sight = Sight.ofDrafts(actor);
        var query = getEntityManager().createQuery(ROW + where + " ORDER BY t.id DESC", TenderRow.class)
                .setParameter("before", page.bound())
                .setParameter("all", sight.all())
                .setParameter("parties", sight.parties())
                .setMaxResults(page.limit() + 1);
        if (tokens != null) {
            query.setParameter("found", found(tokens));
        }
        return query.getResultList();
    }

    Optional<Instant> firstDeadline() {
        return getEntityManager().createQuery("SELECT MIN(bidDeadline) FROM Tender WHERE state = org.carepact.tender.TenderState.PUBLISHED", Instant.class)
                .getResultStream()
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    List<TenderId> dueToClose(Instant now) {
        return getEntityManager().createQuery("SELECT id FROM Tender WHERE state = org.carepact.tender.TenderState.PUBLISHED AND bidDeadline <= ?1 ORDER BY bidDeadline", UUID.class)
                .setParameter(1, now)
                .setMaxResults(PageRequest.MOST)
                .getResultStream()
                .map(TenderId::new)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> found(String tokens) {
        List<byte[]> ids = getEntityManager().createNativeQuery("SELECT id FROM tender WHERE MATCH(search) AGAINST (?1 IN BOOLEAN MODE) ORDER BY id DESC LIMIT 1000")
                .setParameter(1, tokens)
                .unwrap(org.hibernate.query.NativeQuery.class)
                .addScalar("id", byte[].class)
                .getResultList();
        List<UUID> keys = ids.stream().map(bytes -> {
            java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(bytes);
            return new UUID(buffer.getLong(), buffer.getLong());
        }).toList();
        return keys.isEmpty() ? List.of(new UUID(0, 0)) : keys;
    }
}
