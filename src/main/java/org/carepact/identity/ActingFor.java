package org.carepact.identity;

import jakarta.validation.constraints.Size;

/**
 * For whom something is begun that needs no other input.
 *
 * @param supplier public number of the organization; needed by whoever manages several
 */
public record ActingFor(@Size(max = 24) String supplier) {
    /** The organization named, or null; also where nothing was sent at all. */
    public static String named(ActingFor request) {
        return request == null ? null : request.supplier();
    }
}
