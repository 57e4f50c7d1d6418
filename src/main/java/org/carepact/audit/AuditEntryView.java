package org.carepact.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry as an auditor sees it.
 *
 * @param details canonical JSON of what changed
 * @param requestId the request in which it happened, or null where time did it
 */
public record AuditEntryView(UUID id, Instant at, String actor, String act, Outcome outcome, String subjectKind, String subjectNumber,
        String thread, String details, String requestId) {
    /** Whether there is more to tell than the act itself. */
    public boolean detailed() {
        return details != null && !details.equals("{}");
    }
}
