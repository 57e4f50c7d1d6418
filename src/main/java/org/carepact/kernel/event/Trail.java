package org.carepact.kernel.event;

import java.util.Map;

/** The audit trail as every room sees it: told in the transaction of the act, so both stand or neither. */
public interface Trail {
    /**
     * An act was done.
     *
     * @param act {@code <room>.<verb>}, also the message key of its name
     * @param details what changed, small and free of personal data about children and guardians
     */
    void done(Acting by, String act, Subject subject, Map<String, ?> details);

    /** An act without details. */
    default void done(Acting by, String act, Subject subject) {
        done(by, act, subject, Map.of());
    }

    /** A protected thing was read; written in a transaction of its own where none is open. */
    void read(Acting by, String act, Subject subject);

    /**
     * A protected thing was asked for and refused; written in a transaction of its own, so that it stays when the asker's
     * is rolled back.
     *
     * @param by null for the public
     */
    void refused(Acting by, String act, Subject subject);
}
