package org.carepact.vetting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carepact.identity.Actor;
import org.carepact.identity.Role;
import org.carepact.kernel.persistence.PageRequest;

/** Every query of relations: for those who judge and check, nobody else. */
@ApplicationScoped
class RelationStore implements PanacheRepositoryBase<Relation, UUID> {
    private static final List<Role> READERS = List.of(Role.OFFICER, Role.APPROVER, Role.SUPERVISOR, Role.AUDITOR);

    Optional<Relation> seenBy(Actor actor, String number, LockModeType lock) {
        return actor.hasAny(READERS) ? find("number", number).withLock(lock).firstResultOptional() : Optional.empty();
    }

    List<Relation> page(Actor actor, RelationState state, String organization, PageRequest page) {
        return actor.hasAny(READERS)
                ? find("id < ?1 AND (?2 IS NULL OR state = ?2) AND (?3 IS NULL OR one = ?3 OR other = ?3) ORDER BY id DESC", page.bound(), state, organization)
                        .range(0, page.limit())
                        .list()
                : List.of();
    }

    /** When relations were looked for last; the row stays locked to the end of the transaction. */
    RelationRun lockedRun() {
        return getEntityManager().find(RelationRun.class, RelationRun.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    RelationRun run() {
        return getEntityManager().find(RelationRun.class, RelationRun.ONLY);
    }
}
