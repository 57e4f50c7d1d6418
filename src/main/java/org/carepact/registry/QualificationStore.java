package org.carepact.registry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
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
import org.carepact.kernel.persistence.PageRequest;

/** Every query of applications: an organization's people see their own, those who judge and audit see all that were submitted. */
@ApplicationScoped
class QualificationStore implements PanacheRepositoryBase<Qualification, UUID> {
    static final List<Role> REVIEWERS = List.of(Role.OFFICER, Role.APPROVER, Role.SUPERVISOR, Role.AUDITOR);

    private static final String SUBMITTED = "(:reviewer = TRUE AND q.submittedAt IS NOT NULL)";

    Optional<Qualification> seenBy(Actor actor, String number, LockModeType lock) {
        return find("FROM Qualification q WHERE q.number = :number AND (" + SUBMITTED
                                + " OR EXISTS (SELECT 1 FROM Organization o WHERE o.id = q.organization AND o.party IN :parties))",
                        Parameters.with("number", number).and("reviewer", actor.hasAny(REVIEWERS)).and("parties", actor.parties()))
                .withLock(lock)
                .firstResultOptional();
    }

    Optional<Qualification> locked(String number) {
        return find("number", number).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Whose application it is, where the asker may see it; so that the organization can be locked first. */
    Optional<OrganizationId> organizationOf(Actor actor, String number) {
        return getEntityManager()
                .createQuery("SELECT q.organization FROM Qualification q WHERE q.number = :number AND (" + SUBMITTED
                        + " OR EXISTS (SELECT 1 FROM Organization o WHERE o.id = q.organization AND o.party IN :parties))", OrganizationId.class)
                .setParameter("number", number)
                .setParameter("reviewer", actor.hasAny(REVIEWERS))
                .setParameter("parties", actor.parties())
                .getResultStream()
                .findFirst();
    }

    /** Whose it is, for the clock. */
    OrganizationId organizationOf(String number) {
        return getEntityManager()
                .createQuery("SELECT organization FROM Qualification WHERE number = ?1", OrganizationId.class)
                .setParameter(1, number)
                .getSingleResult();
    }

    Optional<Qualification> openOf(OrganizationId organization) {
        return find("openFor", organization).firstResultOptional();
    }

    /** The organization's present qualification. */
    Optional<Qualification> currentOf(OrganizationId organization) {
        return find("currentFor", organization).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** The latest one that was decided. */
    Optional<Qualification> lastDecided(OrganizationId organization) {
        return find("organization = ?1 AND decidedAt IS NOT NULL ORDER BY decidedAt DESC, id DESC", organization).page(Page.ofSize(1)).firstResultOptional();
    }

    /** All that were granted, latest first: the public history, bounded. */
    List<Qualification> granted(OrganizationId organization, int most) {
        return find("organization = ?1 AND validFrom IS NOT NULL ORDER BY decidedAt DESC, id DESC", organization).page(Page.ofSize(most)).list();
    }

    boolean isGranted(String number) {
        return count("number = ?1 AND validFrom IS NOT NULL", number) > 0;
    }

    /** Whether anybody applied in a round. */
    boolean anyIn(QualificationRoundId round) {
        return count("round", round) > 0;
    }

    /** Those of a round that wait to be judged, oldest first. */
    List<Qualification> waitingIn(QualificationRoundId round, PageRequest page) {
        return find("round = ?1 AND state = ?2 AND id < ?3 ORDER BY id DESC", round, QualificationState.SUBMITTED, page.bound()).range(0, page.limit()).list();
    }

    Optional<Instant> firstStep() {
        return getEntityManager().createQuery("SELECT MIN(nextStepAt) FROM Qualification", Instant.class).getResultStream().filter(Objects::nonNull).findFirst();
    }

    List<String> stepsDue(Instant now) {
        return getEntityManager()
                .createQuery("SELECT number FROM Qualification WHERE nextStepAt <= ?1 ORDER BY nextStepAt, id", String.class)
                .setParameter(1, now)
                .setMaxResults(PageRequest.MOST)
                .getResultList();
    }

    /** Newest first; of one organization where its number is given. */
    List<QualificationRow> rows(Actor actor, String organization, PageRequest page) {
        return getEntityManager()
                .createQuery(
                        "SELECT new org.carepact.registry.QualificationRow(q.id, q.number, o.number, o.name, q.state, q.submittedAt, q.validUntil)"
                                + " FROM Qualification q JOIN Organization o ON o.id = q.organization"
                                + " WHERE q.id < :before AND (:organization IS NULL OR o.number = :organization)"
                                + " AND (" + SUBMITTED + " OR o.party IN :parties)"
                                + " ORDER BY q.id DESC",
                        QualificationRow.class)
                .setParameter("before", page.bound())
                .setParameter("organization", organization)
                .setParameter("reviewer", actor.hasAny(REVIEWERS))
                .setParameter("parties", actor.parties())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }
}
