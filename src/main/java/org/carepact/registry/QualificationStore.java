package org.carepact.registry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
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

    Optional<Qualification> seenBy(Actor actor, String number, LockModeType lock) {
        return find("number", number).withLock(lock).firstResultOptional().filter(found -> sees(actor, found));
    }

    Optional<Qualification> openOf(OrganizationId organization) {
        return find("openFor", organization).firstResultOptional();
    }

    List<Qualification> page(Actor actor, PageRequest page) {
        boolean reviewer = actor.hasAny(REVIEWERS);
        return find("id < ?1 AND ((?2 = TRUE AND state <> org.carepact.registry.QualificationState.DRAFT)"
                                + " OR organization IN (SELECT o.id FROM Organization o WHERE o.party IN ?3)) ORDER BY id DESC",
                        page.bound(), reviewer, actor.parties())
                .range(0, page.limit())
                .list();
    }

    private boolean sees(Actor actor, Qualification found) {
        if (actor.hasAny(REVIEWERS) && found.state() != QualificationState.DRAFT) {
            return true;
        }
        return actor.actsFor(getEntityManager().find(Organization.class, found.organization().value()).party());
    }
}
