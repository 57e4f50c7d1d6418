package org.carepact.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Locale;
import org.carepact.kernel.crypto.Digests;
import org.carepact.kernel.crypto.RandomTokens;
import org.carepact.kernel.persistence.VersionedEntity;

/**
 * Stands in once for a code of the authenticator, so that a lost phone locks nobody out. 120 random bits, stored as
 * SHA-256: nothing shorter may be (OWASP ASVS 5.0, 6.5.2 asks for 112).
 */
@Entity
public class RecoveryCode extends VersionedEntity {
    /** How many an account gets at a time. */
    static final int COUNT = 10;

    private static final int BYTES = 15;
    private static final String GROUPS_OF_FOUR = "(?<=\\G.{4})(?!$)";

    @Column(name = "account_id")
    private AccountId account;

    private String codeHash;
    private Instant createdAt;
    private Instant usedAt;

    protected RecoveryCode() {}

    RecoveryCode(AccountId account, String code, Instant now) {
        this.account = account;
        this.codeHash = hash(account, code);
        this.createdAt = now;
    }

    void use(Instant now) {
        this.usedAt = now;
    }

    /** A fresh code as it is shown: six groups of four. */
    static String fresh() {
        return Totp.base32(RandomTokens.bytes(BYTES)).replaceAll(GROUPS_OF_FOUR, "-");
    }

    /** However it is typed, with or without hyphens. */
    static String hash(AccountId account, String code) {
        String plain = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "");
        return Digests.sha256Hex("recovery-code." + account.value() + "." + plain);
    }
}
