package org.carepact.registry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carepact.identity.Actor;
import org.carepact.kernel.persistence.PageRequest;

/** Every query of appeals: the organization's people see their own, the county and the supervising body all. */
@ApplicationScoped
class AppealStore implements PanacheRepositoryBase<Appeal, UUID> {
    private static final String SEEN = "(:county = TRUE OR EXISTS (SELECT 1 FROM Organization o WHERE o.id = a.organization AND o.party IN :parties))";

    Optional<Appeal> seenBy(Actor actor, String number, LockModeType lock) {
        return find("FROM Appeal a WHERE a.number = :number AND " + SEEN, asker(actor).and("number", number)).withLock(lock).firstResultOptional();
    }

    Optional<Appeal> seenAgainst(Actor actor, String decision) {
        return find("FROM Appeal a WHERE a.against = :decision AND " + SEEN, asker(actor).and("decision", decision)).firstResultOptional();
    }

    Optional<Appeal> against(String number) {
        return find("against", number).firstResultOptional();
    }

    List<Appeal> page(Actor actor, PageRequest page) {
        return find("FROM Appeal a WHERE a.id < :before AND " + SEEN + " ORDER BY a.id DESC", asker(actor).and("before", page.bound()))
                .range(0, page.limit())
                .list();
    }

    private static Parameters asker(Actor actor) {
        return Parameters.with("county", actor.hasAny(QualificationStore.REVIEWERS)).and("parties", actor.parties());
    }
}
