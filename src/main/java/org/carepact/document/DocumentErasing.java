package org.carepact.document;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carepact.kernel.time.DueWork;
import org.jboss.logging.Logger;

/** The bytes of deleted files go after the deletion has stood: an act that is rolled back must not lose a file. */
@ApplicationScoped
class DocumentErasing implements DueWork {
    private static final Logger LOG = Logger.getLogger(DocumentErasing.class);
    private static final int AT_ONCE = 100;

    private final DocumentStore store;
    private final Vault vault;

    DocumentErasing(DocumentStore store, Vault vault) {
        this.store = store;
        this.vault = vault;
    }

    @Override
    @Transactional
    public Optional<Instant> nextDue() {
        return store.firstToErase();
    }

    @Override
    public int runDue(Instant now) {
        List<UUID> ids = QuarkusTransaction.requiringNew().call(() -> store.toErase(now, AT_ONCE));
        int erased = 0;
        for (UUID id : ids) {
            erased += QuarkusTransaction.requiringNew().call(() -> erase(id, now)) ? 1 : 0;
        }
        return erased;
    }

    private boolean erase(UUID id, Instant now) {
        Document document = store.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (document == null || document.isErased()) {
            return false;
        }
        try {
            vault.delete(document.storedKey());
            document.erased(now);
            return true;
        } catch (IOException stays) {
            LOG.warnf(stays, "a deleted file could not be erased and will be tried again: %s", document.storedKey());
            return false;
        }
    }
}
