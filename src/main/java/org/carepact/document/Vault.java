package org.carepact.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.InputStream;
import org.carepact.document.storage.FileStore;
import org.carepact.document.storage.StoredFile;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.problem.ProblemKind;
import org.jboss.logging.Logger;

/** The file store within a transaction: what is put for an act that fails is taken out again. */
@ApplicationScoped
class Vault {
    private static final Logger LOG = Logger.getLogger(Vault.class);

    private final FileStore files;
    private final TransactionSynchronizationRegistry transactions;

    Vault(FileStore files, TransactionSynchronizationRegistry transactions) {
        this.files = files;
        this.transactions = transactions;
    }

    StoredFile put(InputStream content) {
        try {
            StoredFile stored = files.put(content);
            transactions.registerInterposedSynchronization(new TakeOutAgain(stored.key()));
            return stored;
        } catch (IOException full) {
            LOG.errorf(full, "a file could not be stored");
            throw Problem.of(ProblemKind.UNAVAILABLE, "document.store");
        }
    }

    InputStream open(String key) {
        try {
            return files.open(key);
        } catch (IOException lost) {
            LOG.errorf(lost, "a stored file could not be read: %s", key);
            throw Problem.of(ProblemKind.UNAVAILABLE, "document.store");
        }
    }

    void delete(String key) throws IOException {
        files.delete(key);
    }

    /** After a rollback there is no row that knows the file. */
    private final class TakeOutAgain implements Synchronization {
        private final String key;

        TakeOutAgain(String key) {
            this.key = key;
        }

        @Override
        public void beforeCompletion() {
            // nothing to do before
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_ROLLEDBACK) {
                try {
                    files.delete(key);
                } catch (IOException stays) {
                    LOG.warnf(stays, "a file without a document stays in the store: %s", key);
                }
            }
        }
    }
}
