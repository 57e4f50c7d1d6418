package org.carepact.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.carepact.kernel.persistence.PageRequest;

/** Every query of certificates and checks; who may see them is decided with their worker. */
@ApplicationScoped
class CredentialStore implements PanacheRepositoryBase<Credential, UUID> {
    Optional<Credential> byNumber(String number) {
        return find("number", number).firstResultOptional();
    }

    Optional<Credential> locked(String number) {
        return find("number", number).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Latest first. */
    List<Credential> of(WorkerId worker) {
        return list("worker = ?1 ORDER BY id DESC", worker);
    }

    /** Those of several workers, in one statement. */
    List<Credential> of(Collection<WorkerId> workers) {
        return workers.isEmpty() ? List.of() : list("worker IN ?1", workers);
    }

    Optional<Instant> firstStep() {
        return getEntityManager().createQuery("SELECT MIN(nextStepAt) FROM Credential", Instant.class).getResultStream().filter(Objects::nonNull).findFirst();
    }

    List<String> stepsDue(Instant now) {
        return getEntityManager()
                .createQuery("SELECT number FROM Credential WHERE nextStepAt <= ?1 ORDER BY nextStepAt, id", String.class)
                .setParameter(1, now)
                .setMaxResults(PageRequest.MOST)
                .getResultList();
    }
}
