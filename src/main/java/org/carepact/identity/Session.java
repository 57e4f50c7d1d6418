package org.carepact.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import org.carepact.kernel.persistence.VersionedEntity;

/** One sign-in, by browser or by program; ends by time, by idleness or by being revoked. */
@Entity
@jakarta.persistence.Table(name = "sign_in_session")
public class Session extends VersionedEntity {
    /** How it was begun. */
    public enum Kind {
        BROWSER,
        PROGRAM
    }

    @Column(name = "account_id")
    private AccountId account;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    /** SHA-256 of the cookie or refresh token, never the token. */
    private String secretHash;

    /** The secret before this one: whoever still shows it has it from somebody. */
    private String formerHash;

    private Instant createdAt;
    private Instant lastUsedAt;
    private Instant expiresAt;
    private Instant revokedAt;
    private String remote;
    private String agent;

    protected Session() {}

    Session(AccountId account, Kind kind, String secretHash, Instant now, Duration life, String remote, String agent) {
        this.account = account;
        this.kind = kind;
        this.secretHash = secretHash;
        this.createdAt = now;
        this.lastUsedAt = now;
        this.expiresAt = now.plus(life);
        this.remote = remote;
        this.agent = agent == null ? "" : agent.substring(0, Math.min(agent.length(), 200));
    }

    public SessionId id() {
        return new SessionId(key());
    }

    public AccountId account() {
        return account;
    }

    public Kind kind() {
        return kind;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant lastUsedAt() {
        return lastUsedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public String remote() {
        return remote;
    }

    public String agent() {
        return agent;
    }

    boolean isLive(Instant now, Duration idle) {
        return revokedAt == null && now.isBefore(expiresAt) && now.isBefore(lastUsedAt.plus(idle));
    }

    void used(Instant now) {
        this.lastUsedAt = now;
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    /** A refresh token counts once: the next one replaces it. */
    void replaceSecret(String newHash) {
        this.formerHash = secretHash;
        this.secretHash = newHash;
    }
}
