package org.carepact.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.carepact.kernel.crypto.RandomTokens;
import org.carepact.kernel.crypto.Sealer;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.i18n.Language;
import org.carepact.kernel.problem.Problem;

/** What everybody does with their own account: password, language, second factor, recovery codes. */
@ApplicationScoped
public class OwnAccount {
    private final IdentityStore store;
    private final Sealer sealer;
    private final Trail trail;

    OwnAccount(IdentityStore store, Sealer sealer, Trail trail) {
        this.store = store;
        this.sealer = sealer;
        this.trail = trail;
    }

    /** One changes one's own password; the old one must be right and differ. Other sessions end. */
    @Transactional
    public void changePassword(Actor actor, PasswordRequest request) {
        Account account = confirmed(actor, request.current());
        if (request.fresh().equals(request.current())) {
            throw Problem.invalid("/fresh", "identity.password-same");
        }
        account.changePassword(request.fresh());
        endOtherSessions(actor);
        trail.done(actor, "identity.password-changed", subject(actor));
    }

    /** One chooses one's language. */
    @Transactional
    public void speak(Actor actor, Language language) {
        store.account(actor.account()).speak(language);
    }

    /** A fresh second-factor secret in base32, not yet in force. */
    public String newSecret() {
        return Totp.base32(RandomTokens.bytes(Totp.SECRET_BYTES));
    }

    /**
     * Puts a second factor in force once the password and a code of it were right; other sessions end.
     *
     * @return fresh recovery codes, which are never shown again
     */
    @Transactional
    public List<String> secondFactor(Actor actor, SecondFactorRequest request) {
        Account account = confirmed(actor, request.current());
        byte[] secret = Totp.secret(request.secret()).orElseThrow(() -> Problem.invalid("/secret", "identity.secret-shape"));
        OptionalLong step = Totp.step(secret, request.totp().strip(), Instant.now());
        if (step.isEmpty()) {
            throw Problem.invalid("/totp", "identity.totp-wrong");
        }
        account.secondFactor(sealer.seal(secret, "account.totp_secret." + account.key()));
        account.take(step.getAsLong());
        endOtherSessions(actor);
        trail.done(actor, "identity.second-factor", subject(actor));
        return freshCodes(account);
    }

    /** How many recovery codes one has left. */
    @Transactional
    public long codesLeft(Actor actor) {
        return store.unusedCodes(actor.account());
    }

    /** Fresh recovery codes in place of all former ones; refused with 409 where there is no second factor to recover. */
    @Transactional
    public List<String> newCodes(Actor actor, ConfirmRequest request) {
        Account account = confirmed(actor, request.current());
        if (!account.hasSecondFactor()) {
            throw Problem.conflict("identity.no-second-factor");
        }
        trail.done(actor, "identity.recovery-codes", subject(actor));
        return freshCodes(account);
    }

    private List<String> freshCodes(Account account) {
        store.removeCodes(account.id());
        List<String> codes = Stream.generate(RecoveryCode::fresh).limit(RecoveryCode.COUNT).toList();
        codes.forEach(code -> store.add(new RecoveryCode(account.id(), code, Instant.now())));
        return codes;
    }

    /** Who sits at an open session knows the password too before its locks are changed. */
    private Account confirmed(Actor actor, String password) {
        Account account = store.accountForUpdate(actor.username()).orElseThrow(Problem::notFound);
        if (!account.passwordIs(password)) {
            throw Problem.invalid("/current", "identity.password-wrong");
        }
        return account;
    }

    private void endOtherSessions(Actor actor) {
        store.sessions(actor.account()).stream()
                .filter(session -> !session.id().equals(actor.session()))
                .forEach(session -> session.revoke(Instant.now()));
    }

    private static Subject subject(Actor actor) {
        return Subject.of("account", actor.username());
    }
}
