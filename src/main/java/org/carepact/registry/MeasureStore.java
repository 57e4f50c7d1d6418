package org.carepact.registry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carepact.identity.Actor;
import org.carepact.identity.PartyId;
import org.carepact.kernel.persistence.PageRequest;

/** Every query of measures: everybody sees what is or was in force, the organization's people and the county the rest too. */
@ApplicationScoped
class MeasureStore implements PanacheRepositoryBase<Measure, UUID> {
    private static final List<MeasureState> PUBLIC = Arrays.stream(MeasureState.values()).filter(MeasureState::isPublic).toList();
    private static final Set<PartyId> NOBODY = Set.of(new PartyId(new UUID(0, 0)));
    private static final String SEEN = "(m.state IN :public OR :county = TRUE OR EXISTS (SELECT 1 FROM Organization o WHERE o.id = m.organization AND o.party IN :parties))";

    Optional<Measure> seenBy(Actor actorOrNull, String number, LockModeType lock) {
        return find("FROM Measure m WHERE m.number = :number AND " + SEEN, asker(actorOrNull).and("number", number)).withLock(lock).firstResultOptional();
    }

    /** Whose it is, so that the organization can be locked first. */
    Optional<OrganizationId> organizationOf(String number) {
        return getEntityManager().createQuery("SELECT organization FROM Measure WHERE number = ?1", OrganizationId.class).setParameter(1, number)
                .getResultStream().findFirst();
    }

    Optional<Measure> locked(String number) {
        return find("number", number).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    List<Measure> inForce(OrganizationId organization) {
        return list("organization = ?1 AND state = ?2", organization, MeasureState.IN_FORCE);
    }

    /** The last day of the one that ends first. */
    Optional<LocalDate> firstEnd() {
        return getEntityManager()
                .createQuery("SELECT MIN(endsOn) FROM Measure WHERE state = org.carepact.registry.MeasureState.IN_FORCE", LocalDate.class)
                .getResultStream().filter(Objects::nonNull).findFirst();
    }

    List<String> ended(LocalDate today) {
        return getEntityManager()
                .createQuery("SELECT number FROM Measure WHERE state = org.carepact.registry.MeasureState.IN_FORCE AND endsOn < ?1", String.class)
                .setParameter(1, today).setMaxResults(PageRequest.MOST).getResultList();
    }

    /** Newest first; of one organization where its number is given. */
    List<MeasureRow> rows(Actor actorOrNull, String organization, PageRequest page) {
        var query = getEntityManager()
                .createQuery("SELECT new org.carepact.registry.MeasureRow(m.id, m.number, p.number, p.name, m.kind, m.state, m.startsOn, m.endsOn)"
                        + " FROM Measure m JOIN Organization p ON p.id = m.organization"
                        + " WHERE m.id < :before AND (:organization IS NULL OR p.number = :organization) AND " + SEEN + " ORDER BY m.id DESC", MeasureRow.class)
                .setParameter("before", page.bound())
                .setParameter("organization", organization);
        asker(actorOrNull).map().forEach(query::setParameter);
        return query.setMaxResults(page.limit() + 1).getResultList();
    }

    private static Parameters asker(Actor actorOrNull) {
        return Parameters.with("public", PUBLIC)
                .and("county", actorOrNull != null && actorOrNull.hasAny(QualificationStore.REVIEWERS))
                .and("parties", actorOrNull == null ? NOBODY : actorOrNull.parties());
    }
}
