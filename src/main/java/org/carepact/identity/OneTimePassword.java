package org.carepact.identity;

import java.time.Instant;
import org.carepact.kernel.crypto.RandomTokens;

/**
 * A password that an administrator hands to its holder, who must choose another with it; shown once and stored only as
 * its hash.
 *
 * @param password 80 random bits, four groups of four letters and digits
 * @param until when it stops to open the account
 */
public record OneTimePassword(String username, String password, Instant until) {
    /** Long enough for a letter, too short to lie about. */
    private static final java.time.Duration LIFE = java.time.Duration.ofDays(7);

    private static final int BYTES = 10;

    static OneTimePassword fresh(String username) {
        String password = Totp.base32(RandomTokens.bytes(BYTES)).toLowerCase(java.util.Locale.ROOT).replaceAll("(?<=\\G.{4})(?!$)", "-");
        return new OneTimePassword(username, password, end());
    }

    /** When a password that somebody else gave now stops to open the account. */
    static Instant end() {
        return Instant.now().plus(LIFE);
    }

    @Override
    public String toString() {
        return "OneTimePassword[" + username + "]";
    }
}
