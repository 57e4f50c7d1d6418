package org.carepact.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carepact.kernel.event.Acting;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.persistence.Locks;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;

/** People who can sign in: administrators make their accounts, close and open them, and help those who are locked out. */
@ApplicationScoped
public class Accounts {
    /** Words that stand where a user name does in addresses of pages. */
    private static final Set<String> RESERVED = Set.of("new");

    private static final int MOST_SEARCHED = 64;

    private final IdentityStore store;
    private final LegalClock clock;
    private final Administrators administrators;
    private final Locks locks;
    private final Trail trail;

    Accounts(IdentityStore store, LegalClock clock, Administrators administrators, Locks locks, Trail trail) {
        this.store = store;
        this.clock = clock;
        this.administrators = administrators;
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

    /** An administrator makes an account; whoever is to use it must choose another password first. */
    @Transactional
    public AccountView create(Actor actor, AccountRequest request) {
        actor.require(Role.ADMIN);
        Account account = add(actor, request);
        account.oneTimePassword(request.password(), OneTimePassword.end());
        return AccountView.of(account, List.of());
    }

    /** An administrator makes an account with a password that only this answer holds. */
    @Transactional
    public OneTimePassword create(Actor actor, NewAccountRequest request) {
        OneTimePassword made = OneTimePassword.fresh(request.username());
        create(actor, new AccountRequest(request.username(), made.password(), request.name()));
        return made;
    }

    /** Makes an account for a room whose own rules allowed it (an organization that registers itself). */
    @Transactional(Transactional.TxType.MANDATORY)
    public AccountId createFor(Acting by, AccountRequest request, PartyId party, Role role) {
        Account account = add(by, request);
        store.add(new Membership(account.id(), party, role, clock.today(), null, null));
        return account.id();
    }

    /** Closes an account: nobody signs in with it any more, and its sessions end. The last administrator's stays open. */
    @Transactional
    public AccountView deactivate(Actor actor, String username, long seen) {
        Account account = administered(actor, username, seen);
        administrators.dispenseWith(account.id());
        account.deactivate();
        endSessions(account);
        return done(actor, account, "identity.deactivated");
    }

    /** Opens a closed account again. */
    @Transactional
    public AccountView activate(Actor actor, String username, long seen) {
        Account account = administered(actor, username, seen);
        account.activate();
        return done(actor, account, "identity.activated");
    }

    /** Ends the rest after failed tries. */
    @Transactional
    public AccountView unlock(Actor actor, String username, long seen) {
        Account account = administered(actor, username, seen);
        account.unlock();
        return done(actor, account, "identity.unlocked");
    }

    /** A one-time password in place of a forgotten one; the account's sessions end, its second factor stays. */
    @Transactional
    public OneTimePassword resetPassword(Actor actor, String username, long seen) {
        Account account = administered(actor, username, seen);
        OneTimePassword made = OneTimePassword.fresh(username);
        account.oneTimePassword(made.password(), made.until());
        account.unlock();
        endSessions(account);
        done(actor, account, "identity.password-reset");
        return made;
    }

    /** Takes away a second factor whose phone and recovery codes are lost; the account's sessions end. */
    @Transactional
    public AccountView resetSecondFactor(Actor actor, String username, long seen) {
        Account account = administered(actor, username, seen);
        account.secondFactor(null);
        store.removeCodes(account.id());
        endSessions(account);
        return done(actor, account, "identity.second-factor-reset");
    }

    /** Newest first; {@code asked} searches user name and name. */
    @Transactional
    public PageOf<AccountView> list(Actor actor, String asked, PageRequest page) {
        actor.require(Role.ADMIN, Role.AUDITOR);
        return page.page(store.accounts(searched(asked), page), Account::key).map(account -> AccountView.of(account, List.of()));
    }

    @Transactional
    public AccountView byUsername(Actor actor, String username) {
        if (!actor.username().equals(username)) {
            actor.require(Role.ADMIN, Role.AUDITOR);
        }
        Account account = store.account(username).orElseThrow(Problem::notFound);
        return AccountView.of(account, store.memberships(account.id()));
    }

    /** Names of people who hold a role today, for one party or (null) anywhere. */
    @Transactional
    public List<PersonView> holders(Role role, PartyId party) {
        return store.holders(role, party, clock.today()).stream().map(PersonView::of).toList();
    }

    /** People of these roles whose Chinese name is one of these, bounded; for the search of relations. */
    @Transactional
    public List<PersonView> named(Collection<String> names, Collection<Role> roles) {
        return names.isEmpty() ? List.of() : store.named(names, roles).stream().map(PersonView::of).toList();
    }

    /** Accounts that act for two or more social organizations, with the parties. */
    @Transactional
    public Map<PersonView, List<PartyId>> ofSeveral(Collection<Role> roles) {
        Map<PersonView, List<PartyId>> several = new LinkedHashMap<>();
        store.ofSeveral(roles).forEach(row -> several.computeIfAbsent(PersonView.of((Account) row[0]), person -> new ArrayList<>()).add((PartyId) row[1]));
        return several;
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

    /** What may be searched for. */
    static String searched(String asked) {
        if (asked != null && asked.strip().length() > MOST_SEARCHED) {
            throw Problem.invalid("/q", "kernel.size", 1, MOST_SEARCHED);
        }
        return asked;
    }

    private Account administered(Actor actor, String username, long seen) {
        actor.require(Role.ADMIN);
        Account account = store.accountForUpdate(username).orElseThrow(Problem::notFound);
        account.expect(seen);
        return account;
    }

    private AccountView done(Actor actor, Account account, String act) {
        trail.done(actor, act, Subject.of("account", account.username()));
        store.flush();
        return AccountView.of(account, store.memberships(account.id()));
    }

    private void endSessions(Account account) {
        store.sessions(account.id()).forEach(session -> session.revoke(Instant.now()));
    }

    private Account add(Acting by, AccountRequest request) {
        if (RESERVED.contains(request.username()) || store.account(request.username()).isPresent()) {
            throw Problem.conflict("identity.username-taken", request.username());
        }
        Account account = new Account(request.username(), request.password(), request.name(), clock.now());
        store.add(account);
        trail.done(by, "identity.account-created", Subject.of("account", account.username()));
        return account;
    }
}
