package org.carepact.people;

/** What somebody does for an organization. */
public enum WorkerRole {
    MANAGER,
    SOCIAL_WORKER,
    COUNSELLOR,
    TUTOR,
    SUPERVISOR,
    FINANCE,
    OTHER,
    VOLUNTEER
}
