package org.carepact.registry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carepact.identity.Actor;
import org.carepact.identity.Role;
import org.carepact.kernel.persistence.PageRequest;

/** Every query of rounds: everybody sees what is published, the body's officers and whoever checks them sees the drafts too. */
@ApplicationScoped
class QualificationRoundStore implements PanacheRepositoryBase<QualificationRound, UUID> {
    private static final List<Role> DRAFTS = List.of(Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.SUPERVISOR);
    private static final String SEEN = "(publishedAt IS NOT NULL OR :insider = TRUE)";

    Optional<QualificationRound> seenBy(Actor actorOrNull, String number, LockModeType lock) {
        return find("number = :number AND " + SEEN, Parameters.with("number", number).and("insider", insider(actorOrNull)))
                .withLock(lock)
                .firstResultOptional();
    }

    List<QualificationRound> page(Actor actorOrNull, PageRequest page) {
        return find("id < :before AND " + SEEN + " ORDER BY id DESC", Parameters.with("before", page.bound()).and("insider", insider(actorOrNull)))
                .range(0, page.limit())
                .list();
    }

    /** Those that take applications on a day, the one that ends last first. */
    List<QualificationRound> open(LocalDate day) {
        return list("state = ?1 AND opensOn <= ?2 AND intakeEndsOn >= ?2 ORDER BY intakeEndsOn DESC, id DESC", RoundState.PUBLISHED, day);
    }

    private static boolean insider(Actor actorOrNull) {
        return actorOrNull != null && actorOrNull.hasAny(DRAFTS);
    }
}
