package org.carepact.document;

import java.time.Instant;

/**
 * What the public learns of a printed document from its code.
 *
 * @param code as printed
 * @param state whether it stands
 * @param name the file's name; null when unknown, like everything below
 * @param owner public number of the thing it is about
 * @param issuedAt when it was printed
 * @param supersededAt when another took its place, or null
 * @param fingerprint SHA-256 of its content, whose beginning is printed at its foot
 * @param sha256 SHA-256 of the PDF file
 * @param document where the asker may read it, or null
 */
public record VerificationView(
        String code,
        State state,
        String name,
        String owner,
        Instant issuedAt,
        Instant supersededAt,
        String fingerprint,
        String sha256,
        String document) {

    /** Whether a printed document stands. */
    public enum State {
        VALID,
        SUPERSEDED,
        UNKNOWN
    }

    static VerificationView unknown(String code) {
        return new VerificationView(code, State.UNKNOWN, null, null, null, null, null, null, null);
    }
}
