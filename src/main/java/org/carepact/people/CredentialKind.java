package org.carepact.people;

/** What a paper says of somebody. */
public enum CredentialKind {
    ASSISTANT_SOCIAL_WORKER,
    SOCIAL_WORKER,
    SENIOR_SOCIAL_WORKER,
    PSYCHOLOGICAL_COUNSELLOR,
    PSYCHOTHERAPIST,
    TEACHER,
    /** Query for offences against minors before hiring and every year (MPL 62); only result, day and number are kept. */
    BACKGROUND_CHECK;

    /** Whether it is a licence as social worker of any level. */
    boolean licence() {
        return this == ASSISTANT_SOCIAL_WORKER || this == SOCIAL_WORKER || this == SENIOR_SOCIAL_WORKER;
    }
}
