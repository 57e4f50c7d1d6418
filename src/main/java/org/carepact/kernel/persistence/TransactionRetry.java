package org.carepact.kernel.persistence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;

/**
 * Runs a whole outermost transaction again when the database gave it up for another (deadlock, lock wait, snapshot or
 * certification conflict): nothing of the first try is left, so doing it again is right.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class TransactionRetry {
    private static final Logger LOG = Logger.getLogger(TransactionRetry.class);
    private static final int TRIES = 4;

    /** 1213 deadlock, 1205 lock wait, 1020 record changed since read (MariaDB's snapshot isolation). */
    private static final Set<Integer> GIVEN_UP = Set.of(1213, 1205, 1020);

    @AroundInvoke
    Object retry(InvocationContext call) throws Exception {
        return whole(call::proceed);
    }

    /** Runs what begins and ends a transaction, again where the database gave it up; within another's transaction once. */
    public static <T> T whole(Callable<T> transaction) throws Exception {
        if (QuarkusTransaction.isActive()) {
            return transaction.call();
        }
        for (int tried = 1; ; tried++) {
            try {
                return transaction.call();
            } catch (Exception failure) {
                if (tried == TRIES || !wasGivenUp(failure)) {
                    throw failure;
                }
                LOG.debugf("transaction given up by the database, try %d: %s", tried, failure);
                Thread.sleep(10L * tried * tried);
            }
        }
    }

    private static boolean wasGivenUp(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && GIVEN_UP.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
