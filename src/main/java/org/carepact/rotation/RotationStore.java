package org.carepact.rotation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carepact.identity.Actor;
import org.carepact.identity.Role;
import org.carepact.kernel.persistence.PageRequest;

/** Every query of lists: for those who invite and check. */
@ApplicationScoped
class RotationStore implements PanacheRepositoryBase<RotationList, UUID> {
    private static final List<Role> READERS = List.of(Role.OFFICER, Role.APPROVER, Role.SUPERVISOR, Role.AUDITOR);

    Optional<RotationList> seenBy(Actor actor, String number, LockModeType lock) {
        return actor.hasAny(READERS) ? find("number", number).withLock(lock).firstResultOptional() : Optional.empty();
    }

    List<RotationList> page(Actor actor, PageRequest page) {
        return actor.hasAny(READERS) ? find("id < ?1 ORDER BY id DESC", page.bound()).range(0, page.limit()).list() : List.of();
    }
}
