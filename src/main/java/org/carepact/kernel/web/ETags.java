package org.carepact.kernel.web;

import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.problem.ProblemKind;

/** Versions as entity tags (RFC 9110, 8.8.3): every change names the version it was made upon. */
public final class ETags {
    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version an {@code If-Match} header names.
     *
     * @throws Problem 428 where the header is missing, 412 where it cannot be one of ours
     */
    public static long version(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(ProblemKind.PRECONDITION_MISSING, "kernel.if-match");
        }
        String tag = ifMatch.strip().replace("W/", "").replace("\"", "");
        try {
            return Long.parseLong(tag);
        } catch (NumberFormatException notOurs) {
            throw Problem.stale();
        }
    }
}
