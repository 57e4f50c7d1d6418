package org.carepact.registry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carepact.identity.Actor;
import org.carepact.identity.Role;
import org.carepact.kernel.persistence.PageRequest;

/** Every query of applications: an organization's people see their own, those who judge and audit see all that were submitted. */
@ApplicationScoped
class QualificationStore implements PanacheRepositoryBase<Qualification, UUID> {
    static final List<Role> REVIEWERS = List.of(Role.OFFICER, Role.APPROVER, Role.SUPERVISOR, Role.AUDITOR);

    private static final String SUBMITTED = "(:reviewer = TRUE AND q.state <> org.carepact.registry.QualificationState.DRAFT)";

    Optional<Qualification> seenBy(Actor actor, String number, LockModeType lock) {
        return find("FROM Qualification q WHERE q.number = :number AND (" + SUBMITTED
                                + " OR EXISTS (SELECT 1 FROM Organization o WHERE o.id = q.organization AND o.party IN :parties))",
                        Parameters.with("number", number).and("reviewer", actor.hasAny(REVIEWERS)).and("parties", actor.parties()))
                .withLock(lock)
                .firstResultOptional();
    }

    Optional<Qualification> openOf(OrganizationId organization) {
        return find("openFor", organization).firstResultOptional();
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
