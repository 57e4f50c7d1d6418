package org.carepact.assessment;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.carepact.contract.ContractId;
import org.carepact.identity.AccountId;
import org.carepact.identity.Actor;
import org.carepact.identity.PartyId;
import org.carepact.identity.Sight;
import org.carepact.kernel.persistence.PageRequest;

/**
 * Every query of rounds, and who may see which: published ones are public; from the preview on purchaser and provider see
 * theirs; before that only those who watch, and the evaluators appointed.
 */
@ApplicationScoped
class AssessmentStore implements PanacheRepositoryBase<AssessmentRound, UUID> {
    private static final AccountId NOBODY = new AccountId(new UUID(0, 0));
    private static final String STATE = "org.carepact.assessment.AssessmentState.";
    private static final String SEEN = " AND (r.state IN (" + STATE + "PUBLISHED, " + STATE + "SUPERSEDED) OR :all = TRUE"
            + " OR (r.state NOT IN (" + STATE + "PLANNED, " + STATE + "COLLECTING) AND (r.purchaser IN :parties OR r.supplier IN :parties))"
            + " OR r.reviewer = :me"
            + " OR EXISTS (SELECT 1 FROM AssessmentExpert e WHERE e.round = r AND e.account = :me AND (e.conflict IS NULL OR e.conflict = FALSE)))";

    /** The round if this reader (null: the public) may see it. */
    Optional<AssessmentRound> seenBy(Actor actor, String number) {
        return seen(actor, "r.number = :key", Parameters.with("key", number)).firstResultOptional();
    }

    /** As {@link #seenBy}, locked. */
    Optional<AssessmentRound> locked(Actor actor, String number) {
        return seen(actor, "r.number = :key", Parameters.with("key", number)).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** For what no person does, or whose actor was judged elsewhere. */
    Optional<AssessmentRound> locked(String number) {
        return find("number", number).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Newest first, of one contract and of one organization (number of its party) where they are named; one more than the page holds, so that its end is known. */
    List<AssessmentRound> page(Actor actor, String contractNumber, String supplierNumber, PageRequest page) {
        Parameters of = Parameters.with("key", page.bound());
        StringBuilder where = new StringBuilder("r.id < :key");
        if (contractNumber != null) {
            where.append(" AND r.contractNumber = :contract");
            of.and("contract", contractNumber);
        }
        if (supplierNumber != null) {
            where.append(" AND r.supplier IN (SELECT p.id FROM Party p WHERE p.number = :supplier)");
            of.and("supplier", supplierNumber);
        }
        return seen(actor, where.toString(), of).range(0, page.limit()).list();
    }

    /** An organization's published results, latest first, bounded. */
    List<AssessmentRound> published(PartyId supplier, int most) {
        return find("supplier = ?1 AND state = " + STATE + "PUBLISHED ORDER BY publishedAt DESC, id DESC", supplier).range(0, most - 1).list();
    }

    /** Living rounds of a contract and kind whose periods overlap these days. */
    List<AssessmentRound> overlapping(ContractId contract, AssessmentKind kind, LocalDate from, LocalDate until) {
        return list("contract = ?1 AND kind = ?2 AND liveFor IS NOT NULL AND periodFrom <= ?4 AND periodUntil >= ?3",
                contract, kind, from, until);
    }

    Optional<Instant> firstReplyEnd() {
        return getEntityManager()
                .createQuery("SELECT MIN(replyUntil) FROM AssessmentRound WHERE state = " + STATE + "PREVIEW", Instant.class)
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    List<String> replyEnded(Instant now) {
        return getEntityManager()
                .createQuery("SELECT number FROM AssessmentRound WHERE state = " + STATE + "PREVIEW AND replyUntil <= ?1", String.class)
                .setParameter(1, now)
                .setMaxResults(PageRequest.MOST)
                .getResultList();
    }

    void add(AssessmentExpert expert) {
        getEntityManager().persist(expert);
    }

    /** The evaluators of a round in the order of their appointment. */
    List<AssessmentExpert> experts(AssessmentRound round) {
        return getEntityManager()
                .createQuery("FROM AssessmentExpert WHERE round = ?1 ORDER BY id", AssessmentExpert.class)
                .setParameter(1, round)
                .getResultList();
    }

    private PanacheQuery<AssessmentRound> seen(Actor actor, String where, Parameters key) {
        Sight sight = Sight.ofBuying(actor);
        return find("FROM AssessmentRound r WHERE " + where + SEEN + " ORDER BY r.id DESC", key.and("all", sight.all()).and("parties", sight.parties())
                .and("me", actor == null ? NOBODY : actor.account()));
    }
}
