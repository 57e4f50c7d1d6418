package org.carepact.intake;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import org.carepact.identity.AccountId;
import org.carepact.identity.Accounts;
import org.carepact.identity.Actor;
import org.carepact.identity.SignIn;
import org.jboss.logging.Logger;

/** Writes confirmed sheets, a hundred rows at a time; what it knows is in the database, so after a stop it goes on where it was. */
@ApplicationScoped
class SheetImportWorker {
    private static final Logger LOG = Logger.getLogger(SheetImportWorker.class);

    private final SheetImportStore store;
    private final SheetImportWriting writing;
    private final Accounts accounts;
    private final SignIn signIn;

    SheetImportWorker(SheetImportStore store, SheetImportWriting writing, Accounts accounts, SignIn signIn) {
        this.store = store;
        this.writing = writing;
        this.accounts = accounts;
        this.signIn = signIn;
    }

    @Scheduled(every = "${carepact.sheet-imports.every:1s}", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void work() {
        for (Object[] waiting : store.waiting()) {
            String number = (String) waiting[0];
            try {
                Actor actor = signIn.actorOfUsername(accounts.person((AccountId) waiting[1]).username()).orElse(null);
                while (writing.writeSome(number, actor)) {
                    LOG.debugf("import %s goes on", number);
                }
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "writing import %s failed; the next run goes on", number);
            }
        }
    }
}
