package org.carepact.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every query of files; who may see a file is asked of its owner's gate. */
@ApplicationScoped
class DocumentStore implements PanacheRepositoryBase<Document, UUID> {

    Optional<Document> present(DocumentId id) {
        return find("id = ?1 AND deletedAt IS NULL", id.value()).firstResultOptional();
    }

    Optional<Document> locked(DocumentId id) {
        return find("id = ?1 AND deletedAt IS NULL", id.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Every revision that is not deleted, oldest series first, newest revision first. */
    List<Document> of(DocumentOwner owner, int most) {
        return find("ownerKind = ?1 AND ownerKey = ?2 AND deletedAt IS NULL ORDER BY series, revision DESC", owner.kind(), owner.key())
                .range(0, most - 1)
                .list();
    }

    List<Document> unpublishedLocked(DocumentOwner owner) {
        return find("ownerKind = ?1 AND ownerKey = ?2 AND deletedAt IS NULL AND publishedAt IS NULL ORDER BY id", owner.kind(), owner.key())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    long count(DocumentOwner owner) {
        return count("ownerKind = ?1 AND ownerKey = ?2 AND deletedAt IS NULL", owner.kind(), owner.key());
    }

    boolean hasLater(Document document) {
        return count("series = ?1 AND revision > ?2", document.series(), document.revision()) > 0;
    }

    Optional<Instant> firstToErase() {
        return Optional.ofNullable(getEntityManager()
                .createQuery("SELECT MIN(deletedAt) FROM Document WHERE erasedAt IS NULL AND deletedAt IS NOT NULL", Instant.class)
                .getSingleResult());
    }

    List<UUID> toErase(Instant now, int most) {
        return getEntityManager()
                .createQuery("SELECT id FROM Document WHERE erasedAt IS NULL AND deletedAt <= ?1 ORDER BY deletedAt", UUID.class)
                .setParameter(1, now)
                .setMaxResults(most)
                .getResultList();
    }
}
