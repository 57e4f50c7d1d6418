package org.carepact.registry;

import java.time.Instant;
import org.carepact.kernel.web.HasVersion;

/**
 * An appeal as its organization, the county and the supervising body see it.
 *
 * @param against number of the application or measure
 * @param decision the supervising body's reasons, or null
 */
public record AppealView(String number, OrganizationView organization, String against, String text, AppealState state, Instant filedAt,
        Instant decidedAt, String decision, long version) implements HasVersion {
    /** Page of what it is against. */
    public String againstHref() {
        return (against.startsWith(Appeals.APPLICATION) ? "/qualifications/" : "/measures/") + against;
    }
}
