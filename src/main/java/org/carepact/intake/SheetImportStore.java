package org.carepact.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carepact.identity.AccountId;
import org.carepact.identity.Actor;
import org.carepact.identity.Role;
import org.carepact.kernel.persistence.PageRequest;

/** Every query of imports: whoever uploaded one sees it, auditors see that it was. */
@ApplicationScoped
class SheetImportStore implements PanacheRepositoryBase<SheetImport, UUID> {
    private static final String SEEN = "(uploadedBy = :me OR :auditor = TRUE)";

    Optional<SheetImport> seenBy(Actor actor, String number, LockModeType lock) {
        return find("number = :number AND " + SEEN, asker(actor).and("number", number)).withLock(lock).firstResultOptional();
    }

    Optional<SheetImport> locked(String number) {
        return find("number", number).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    List<SheetImport> page(Actor actor, PageRequest page) {
        return find("id < :before AND " + SEEN + " ORDER BY id DESC", asker(actor).and("before", page.bound())).range(0, page.limit()).list();
    }

    /** Numbers of those that wait to be written, with who confirmed them. */
    List<Object[]> waiting() {
        return getEntityManager()
                .createQuery("SELECT number, uploadedBy FROM SheetImport WHERE state = org.carepact.intake.ImportState.CONFIRMED ORDER BY confirmedAt", Object[].class)
                .setMaxResults(PageRequest.DEFAULT_LIMIT)
                .getResultList();
    }

    private static Parameters asker(Actor actor) {
        AccountId me = actor.account();
        return Parameters.with("me", me).and("auditor", actor.has(Role.AUDITOR));
    }
}
