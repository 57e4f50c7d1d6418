package org.carepact.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carepact.kernel.crypto.RandomTokens;
import org.carepact.kernel.crypto.Sealer;
import org.carepact.kernel.event.Acting;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.i18n.Language;
import org.carepact.kernel.persistence.Locks;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;

/** People who can sign in, what they are called, and for whom they act. */
@ApplicationScoped
public class Accounts {
    private final IdentityStore store;
    private final LegalClock clock;
    private final Sealer sealer;
    private final Locks locks;
    private final Trail trail;

    Accounts(IdentityStore store, LegalClock clock, Sealer sealer, Locks locks, Trail trail) {
        this.store = store;
        this.clock = clock;
        this.sealer = sealer;
        this.locks = locks;
        this.trail = trail;
    }

    /** Whether the system is empty and awaits its first administrator. */
    @Transactional
    public boolean awaitsFirst() {
        return store.nobodyYet();
    }

    /** The first administrator of an empty system and the county's own party; the code was judged by the caller. */
    @Transactional
    public void createFirst(AccountRequest request, PartyRequest county, org.carepact.kernel.id.PublicNumbers numbers) {
        locks.exclusive("first-account");
        if (!store.nobodyYet()) {
            throw Problem.conflict("identity.not-empty");
        }
        Account account = add(Actor.CLOCK, request);
        Party party = new Party(numbers.next("JG"), county.kind(), county.name(), county.uscc());
        store.add(party);
        store.add(new Membership(account.id(), party.id(), Role.ADMIN, clock.today(), null, null));
    }

    /** An administrator makes an account. */
    @Transactional
    public AccountView create(Actor actor, AccountRequest request) {
        actor.require(Role.ADMIN);
        return AccountView.of(add(actor, request), List.of());
    }

    /** Makes an account for a room whose own rules allowed it (an organization that registers itself). */
    @Transactional(Transactional.TxType.MANDATORY)
    public AccountId createFor(Acting by, AccountRequest request, PartyId party, Role role) {
        Account account = add(by, request);
        store.add(new Membership(account.id(), party, role, clock.today(), null, null));
        return account.id();
    }

    /** Lets somebody act for a party in a role. */
    @Transactional
    public void join(Actor actor, String username, MembershipRequest request) {
        actor.require(Role.ADMIN);
        Account account = store.account(username).orElseThrow(Problem::notFound);
        Party party = store.party(request.party()).orElseThrow(() -> Problem.invalid("/party", "identity.no-such-party"));
        AccountId deputyOf = request.deputyOf() == null ? null : store.account(request.deputyOf())
                .orElseThrow(() -> Problem.invalid("/deputyOf", "identity.no-such-account")).id();
        LocalDate from = request.validFrom() == null ? clock.today() : request.validFrom();
        if (request.validUntil() != null && request.validUntil().isBefore(from)) {
            throw Problem.invalid("/validUntil", "identity.ends-before-start");
        }
        store.add(new Membership(account.id(), party.id(), request.role(), from, request.validUntil(), deputyOf));
        trail.done(actor, "identity.joined", Subject.of("account", username),
                Map.of("party", party.number(), "role", request.role().name()));
    }

    /** Ends a membership from today on. */
    @Transactional
    public void leave(Actor actor, String username, UUID membership) {
        actor.require(Role.ADMIN);
        Membership there = store.membership(membership);
        if (there == null || !store.account(there.account()).username().equals(username)) {
            throw Problem.notFound();
        }
        there.end(clock.today());
        trail.done(actor, "identity.left", Subject.of("account", username), Map.of("role", there.role().name()));
    }

    /** Closes an account: nobody signs in with it any more, and its sessions end. */
    @Transactional
    public void deactivate(Actor actor, String username) {
        actor.require(Role.ADMIN);
        Account account = store.accountForUpdate(username).orElseThrow(Problem::notFound);
        account.deactivate();
        store.sessions(account.id()).forEach(session -> session.revoke(clock.now()));
        trail.done(actor, "identity.deactivated", Subject.of("account", username));
    }

    @Transactional
    public PageOf<AccountView> list(Actor actor, PageRequest page) {
        actor.require(Role.ADMIN, Role.AUDITOR);
        return page.page(store.accounts(page), Account::key).map(account -> AccountView.of(account, List.of()));
    }

    @Transactional
    public AccountView byUsername(Actor actor, String username) {
        if (!actor.username().equals(username)) {
            actor.require(Role.ADMIN, Role.AUDITOR);
        }
        Account account = store.account(username).orElseThrow(Problem::notFound);
        return AccountView.of(account, store.memberships(account.id()).stream()
                .map(membership -> MembershipView.of(membership, store.party(membership.party())))
                .toList());
    }

    /** Names of people who hold a role today, for one party or (null) anywhere. */
    @Transactional
    public List<PersonView> holders(Role role, PartyId party) {
        return store.holders(role, party, clock.today()).stream().map(PersonView::of).toList();
    }

    /** Somebody's name. */
    @Transactional
    public PersonView person(AccountId id) {
        return PersonView.of(store.account(id));
    }

    @Transactional
    public Optional<PersonView> person(String username) {
        return store.account(username).map(PersonView::of);
    }

    /** One changes one's own password; the old one must be right. Other sessions end. */
    @Transactional
    public void changePassword(Actor actor, PasswordRequest request) {
        Account account = store.accountForUpdate(actor.username()).orElseThrow(Problem::notFound);
        if (!account.passwordIs(request.current())) {
            throw Problem.invalid("/current", "identity.wrong");
        }
        account.changePassword(request.fresh());
        store.sessions(account.id()).stream()
                .filter(session -> !session.id().equals(actor.session()))
                .forEach(session -> session.revoke(clock.now()));
        trail.done(actor, "identity.password-changed", Subject.of("account", actor.username()));
    }

    /** One chooses one's language. */
    @Transactional
    public void speak(Actor actor, Language language) {
        store.account(actor.account()).speak(language);
    }

    /** A fresh second-factor secret, not yet in force. */
    public byte[] newSecret() {
        return RandomTokens.bytes(Totp.SECRET_BYTES);
    }

    /** Puts a second factor in force once a code of it was right. */
    @Transactional
    public void secondFactor(Actor actor, byte[] secret, String code) {
        Account account = store.accountForUpdate(actor.username()).orElseThrow(Problem::notFound);
        if (Totp.step(secret, code.strip(), java.time.Instant.now()).isEmpty()) {
            throw Problem.invalid("/totp", "identity.totp-wrong");
        }
        account.secondFactor(sealer.seal(secret, "account.totp_secret." + account.key()));
        trail.done(actor, "identity.second-factor", Subject.of("account", actor.username()));
    }

    private Account add(Acting by, AccountRequest request) {
        if (store.account(request.username()).isPresent()) {
            throw Problem.conflict("identity.username-taken", request.username());
        }
        Account account = new Account(request.username(), request.password(), request.name(), clock.now());
        store.add(account);
        trail.done(by, "identity.account-created", Subject.of("account", account.username()));
        return account;
    }
}
