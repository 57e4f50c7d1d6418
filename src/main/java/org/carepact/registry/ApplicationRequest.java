package org.carepact.registry;

import jakarta.validation.constraints.Size;

/**
 * Which organization applies, and where.
 *
 * @param supplier public number of the organization's party; null where the actor manages only one
 * @param round number of an open round; null: the one that is open longest
 */
public record ApplicationRequest(@Size(max = 24) String supplier, @Size(max = 24) String round) {
    static final ApplicationRequest PLAIN = new ApplicationRequest(null, null);
}
