package org.carepact.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Every query of printed documents; that one exists, whoever holds its code may know. */
@ApplicationScoped
class IssuedDocumentStore implements PanacheRepositoryBase<IssuedDocument, UUID> {

    Optional<IssuedDocument> byCode(String plain) {
        return find("code", plain).firstResultOptional();
    }

    Optional<IssuedDocument> validLocked(String validFor) {
        return find("validFor", validFor).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }
}
