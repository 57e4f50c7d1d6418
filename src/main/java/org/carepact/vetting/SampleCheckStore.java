package org.carepact.vetting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carepact.kernel.persistence.PageRequest;

/** Every query of sample checks; they are public. */
@ApplicationScoped
class SampleCheckStore implements PanacheRepositoryBase<SampleCheck, UUID> {
    Optional<SampleCheck> byNumber(String number, LockModeType lock) {
        return find("number", number).withLock(lock).firstResultOptional();
    }

    List<SampleCheck> page(PageRequest page) {
        return find("id < ?1 ORDER BY id DESC", page.bound()).range(0, page.limit()).list();
    }
}
