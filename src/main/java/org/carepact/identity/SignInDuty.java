package org.carepact.identity;

/** What somebody who has signed in must do before anything else is open to them. */
public enum SignInDuty {
    /** Somebody else knows the password: one's own must be chosen. */
    PASSWORD,
    /** A role that is held needs a second factor, and there is none. */
    SECOND_FACTOR
}
