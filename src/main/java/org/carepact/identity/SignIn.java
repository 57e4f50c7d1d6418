package org.carepact.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.carepact.kernel.crypto.Digests;
import org.carepact.kernel.crypto.PasswordHash;
import org.carepact.kernel.crypto.RandomTokens;
import org.carepact.kernel.crypto.Sealer;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.problem.ProblemKind;
import org.carepact.kernel.time.LegalClock;

/**
 * Signing in and out; who a session stands for. Sessions and lockouts live by real time, so that a demonstration whose
 * legal time is moved does not throw its people out; what somebody may do is read for the legal day.
 */
@ApplicationScoped
public class SignIn {
    /** Verified where no account is found, so that a wrong name takes as long as a wrong password. */
    private static final String NOBODY = PasswordHash.of(RandomTokens.next());

    private static final java.time.Duration TOUCH = java.time.Duration.ofMinutes(1);

    private final IdentityStore store;
    private final IdentityRules rules;
    private final LegalClock clock;
    private final Sealer sealer;
    private final Trail trail;

    SignIn(IdentityStore store, IdentityRules rules, LegalClock clock, Sealer sealer, Trail trail) {
        this.store = store;
        this.rules = rules;
        this.clock = clock;
        this.sealer = sealer;
        this.trail = trail;
    }

    /** A new session and its secret, which only the caller ever holds. */
    public record Begun(Session session, String secret) {}

    /**
     * Signs in by name, password and, where the account has one, second factor.
     *
     * @param totp a code of the authenticator, or a recovery code in its place
     * @throws Problem 401 with {@code identity.wrong}, {@code identity.locked}, {@code identity.totp-needed},
     *     {@code identity.password-over}; a failed
     *     try is counted although the caller sees a refusal
     */
    @Transactional(dontRollbackOn = Problem.class)
    public Begun in(String username, String password, String totp, Session.Kind kind, String remote, String agent) {
        Optional<Account> found = store.accountForUpdate(username);
        Instant now = Instant.now();
        if (found.isEmpty() || !found.get().isActive()) {
            PasswordHash.matches(password, NOBODY);
            throw refused("identity.wrong");
        }
        Account account = found.get();
        if (account.isLocked(now)) {
            trail.done(actor(account), "identity.sign-in-locked", subject(account));
            throw refused("identity.locked");
        }
        if (!account.passwordIs(password)) {
            throw failed(account, now, "identity.wrong");
        }
        if (account.hasSecondFactor()) {
            if (totp == null || totp.isBlank()) {
                throw refused("identity.totp-needed");
            }
            if (!isTaken(account, totp.strip(), now)) {
                throw failed(account, now, "identity.totp-wrong");
            }
        }
        if (account.oneTimePasswordIsOver(now)) {
            trail.done(actor(account), "identity.sign-in-failed", subject(account), Map.of("reason", "identity.password-over"));
            throw refused("identity.password-over");
        }
        account.unlock();
        String token = RandomTokens.next();
        Session session = new Session(account.id(), kind, Digests.sha256Hex(token), now, rules.sessionLife(), remote, agent);
        store.add(session);
        trail.done(actor(account), "identity.sign-in", subject(account), Map.of("kind", kind.name()));
        return new Begun(session, token);
    }

    /** Who a cookie's secret stands for, if its session lives. */
    @Transactional
    public Optional<Actor> actorOfSecret(String secret) {
        return store.sessionBySecret(Digests.sha256Hex(secret)).filter(session -> session.kind() == Session.Kind.BROWSER).flatMap(this::actorOf);
    }

    /** Who an access token's session stands for, if it lives. */
    @Transactional
    public Optional<Actor> actorOfSession(UUID session) {
        return Optional.ofNullable(store.session(session)).flatMap(this::actorOf);
    }

    /**
     * The actor of an account known by a foreign provider's token.
     *
     * @param proven whether the provider says that it asked for more than one factor; the account's own was not asked for
     */
    @Transactional
    public Optional<Actor> actorOfForeign(String username, boolean proven) {
        return store.account(username).filter(Account::isActive).map(account -> {
            List<Hat> hats = store.hats(account.id(), clock.today());
            return actor(account, hats, null, proven || !needsSecondFactor(hats) ? null : SignInDuty.SECOND_FACTOR);
        });
    }

    /** The actor of an account, for what the service itself does in somebody's name. */
    @Transactional
    public Optional<Actor> actorOfUsername(String username) {
        return store.account(username).filter(Account::isActive).map(this::actor);
    }

    /**
     * The session of a refresh token, whose secret is exchanged for a new one. A token that was exchanged before is in two
     * hands, and nobody can say which are the right ones: its session ends.
     */
    @Transactional
    public Optional<Begun> renew(String refreshToken) {
        Instant now = Instant.now();
        String hash = Digests.sha256Hex(refreshToken);
        store.sessionByFormerSecret(hash).filter(session -> session.isLive(now, rules.sessionIdle())).ifPresent(session -> {
            session.revoke(now);
            Account account = store.account(session.account());
            trail.done(actor(account), "identity.refresh-reused", subject(account));
        });
        return store.sessionBySecret(hash)
                .filter(session -> session.kind() == Session.Kind.PROGRAM && session.isLive(now, rules.sessionIdle()))
                .filter(session -> store.account(session.account()).isActive())
                .map(session -> {
                    String token = RandomTokens.next();
                    session.replaceSecret(Digests.sha256Hex(token));
                    session.used(now);
                    return new Begun(session, token);
                });
    }

    /** One's own live sessions, newest first. */
    @Transactional
    public List<Session> sessions(Actor actor) {
        Instant now = Instant.now();
        return store.sessions(actor.account()).stream().filter(session -> session.isLive(now, rules.sessionIdle())).toList();
    }

    /** Ends one of one's own sessions; another's is not found. */
    @Transactional
    public void revoke(Actor actor, UUID session) {
        Session mine = store.session(session);
        if (mine == null || !mine.account().equals(actor.account())) {
            throw Problem.notFound();
        }
        mine.revoke(Instant.now());
        trail.done(actor, "identity.session-revoked", Subject.of("session", session.toString()));
    }

    private Optional<Actor> actorOf(Session session) {
        Instant now = Instant.now();
        if (!session.isLive(now, rules.sessionIdle())) {
            return Optional.empty();
        }
        Account account = store.account(session.account());
        if (!account.isActive()) {
            return Optional.empty();
        }
        if (session.lastUsedAt().plus(TOUCH).isBefore(now)) {
            session.used(now);
        }
        List<Hat> hats = store.hats(account.id(), clock.today());
        return Optional.of(actor(account, hats, session.id(), duty(account, hats)));
    }

    private Actor actor(Account account) {
        return actor(account, store.hats(account.id(), clock.today()), null, null);
    }

    private static Actor actor(Account account, List<Hat> hats, SessionId session, SignInDuty duty) {
        return new Actor(account.id(), account.username(), account.name(), account.language(), hats, session, duty);
    }

    private SignInDuty duty(Account account, List<Hat> hats) {
        if (account.mustChoosePassword()) {
            return SignInDuty.PASSWORD;
        }
        return needsSecondFactor(hats) && !account.hasSecondFactor() ? SignInDuty.SECOND_FACTOR : null;
    }

    private boolean needsSecondFactor(List<Hat> hats) {
        return hats.stream().anyMatch(hat -> rules.secondFactorRoles().contains(hat.role()));
    }

    /** A code of the authenticator or a recovery code; either counts once. */
    private boolean isTaken(Account account, String code, Instant now) {
        OptionalLong step = Totp.step(secret(account), code, now);
        if (step.isPresent()) {
            return account.take(step.getAsLong());
        }
        Optional<RecoveryCode> recovery = store.unusedCode(account.id(), RecoveryCode.hash(account.id(), code));
        recovery.ifPresent(found -> {
            found.use(now);
            trail.done(actor(account), "identity.recovery-used", subject(account));
        });
        return recovery.isPresent();
    }

    private byte[] secret(Account account) {
        return sealer.open(account.totpSecret(), "account.totp_secret." + account.key());
    }

    private Problem failed(Account account, Instant now, String code) {
        account.failed(now, rules.lockoutAfter(), rules.lockoutRest());
        trail.done(actor(account), "identity.sign-in-failed", subject(account), Map.of("reason", code));
        return refused(code);
    }

    private static Problem refused(String code) {
        return Problem.of(ProblemKind.UNAUTHENTICATED, code);
    }

    private static Subject subject(Account account) {
        return Subject.of("account", account.username());
    }
}
