package org.carepact.identity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import org.carepact.kernel.crypto.PasswordHash;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.i18n.Language;
import org.carepact.kernel.persistence.VersionedEntity;
import org.carepact.kernel.text.SearchTokens;

/** Somebody who can sign in. */
@Entity
public class Account extends VersionedEntity {
    private String username;
    private String passwordHash;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "name_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private Bilingual name;

    @Enumerated(EnumType.STRING)
    private Language language;

    /** Sealed; null where no second factor is set up. */
    private byte[] totpSecret;

    /** The last time step a code was taken for: a code counts once (RFC 6238, 5.2). */
    private long totpStep;

    private int failures;
    private Instant lockedUntil;
    private boolean active = true;

    /** Until when somebody else's password opens the account, to choose one's own; null once that is done. */
    private Instant oneTimeUntil;

    private Instant createdAt;
    private String search;

    protected Account() {}

    Account(String username, String password, Bilingual name, Instant now) {
        this.username = username;
        this.passwordHash = PasswordHash.of(password);
        this.name = name;
        this.createdAt = now;
        becomeSearchable();
    }

    final void becomeSearchable() {
        this.search = SearchTokens.of(username, name.zh(), name.en());
    }

    public AccountId id() {
        return new AccountId(key());
    }

    public String username() {
        return username;
    }

    public Bilingual name() {
        return name;
    }

    public Language language() {
        return language;
    }

    public boolean isActive() {
        return active;
    }

    public Instant createdAt() {
        return createdAt;
    }

    boolean passwordIs(String password) {
        return PasswordHash.matches(password, passwordHash);
    }

    /** A password that its holder chose. */
    void changePassword(String password) {
        this.passwordHash = PasswordHash.of(password);
        this.oneTimeUntil = null;
    }

    /** A password that somebody else knows: good for choosing one's own, until then. */
    void oneTimePassword(String password, Instant until) {
        this.passwordHash = PasswordHash.of(password);
        this.oneTimeUntil = until;
    }

    /** Whether the holder has yet to choose a password of their own. */
    public boolean mustChoosePassword() {
        return oneTimeUntil != null;
    }

    boolean oneTimePasswordIsOver(Instant now) {
        return oneTimeUntil != null && !now.isBefore(oneTimeUntil);
    }

    void speak(Language chosen) {
        this.language = chosen;
    }

    void deactivate() {
        this.active = false;
    }

    void activate() {
        this.active = true;
    }

    public boolean hasSecondFactor() {
        return totpSecret != null;
    }

    byte[] totpSecret() {
        return totpSecret.clone();
    }

    void secondFactor(byte[] sealedSecret) {
        this.totpSecret = sealedSecret == null ? null : sealedSecret.clone();
        this.totpStep = 0;
    }

    /** Takes a code's time step once; false where it, or a later one, was taken before. */
    boolean take(long step) {
        if (step <= totpStep) {
            return false;
        }
        totpStep = step;
        return true;
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** Counts a failed try; after {@code most} of them the account rests. */
    void failed(Instant now, int most, Duration rest) {
        failures++;
        if (failures >= most) {
            lockedUntil = now.plus(rest);
            failures = 0;
        }
    }

    /** Forgets failed tries and rest. */
    void unlock() {
        failures = 0;
        lockedUntil = null;
    }
}
