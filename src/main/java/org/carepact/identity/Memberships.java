package org.carepact.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;

/** Who acts for whom: administrators give and take back roles and name deputies. */
@ApplicationScoped
public class Memberships {
    private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

    private final IdentityStore store;
    private final Administrators administrators;
    private final LegalClock clock;
    private final Trail trail;

    Memberships(IdentityStore store, Administrators administrators, LegalClock clock, Trail trail) {
        this.store = store;
        this.administrators = administrators;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * Lets somebody act for a party in a role, or as the deputy of somebody who does.
     *
     * @throws Problem 409 where they hold the role already, or would both administer and take part; 422 where the period
     *     or the deputy is not right
     */
    @Transactional
    public void join(Actor actor, String username, MembershipRequest request) {
        actor.require(Role.ADMIN);
        Account account = store.accountForUpdate(username).orElseThrow(Problem::notFound);
        Party party = store.party(request.party()).orElseThrow(() -> Problem.invalid("/party", "identity.no-such-party"));
        LocalDate from = request.validFrom() == null ? clock.today() : request.validFrom();
        if (request.validUntil() != null && request.validUntil().isBefore(from)) {
            throw Problem.invalid("/validUntil", "identity.ends-before-start");
        }
        LocalDate until = request.validUntil() == null ? NO_END : request.validUntil();
        List<Membership> others = store.during(account.id(), from, until);
        if (others.stream().anyMatch(other -> (other.role() == Role.ADMIN) != (request.role() == Role.ADMIN))) {
            throw Problem.conflict("identity.admin-apart");
        }
        if (others.stream().anyMatch(other -> other.role() == request.role() && other.party().equals(party.id()))) {
            throw Problem.conflict("identity.role-held");
        }
        AccountId principal = request.deputyOf() == null ? null : principal(account, party, request, from, until);
        store.add(new Membership(account.id(), party.id(), request.role(), from, request.validUntil(), principal));
        Map<String, String> details = new TreeMap<>(Map.of("party", party.number(), "role", request.role().name(), "from", from.toString()));
        if (request.validUntil() != null) {
            details.put("until", request.validUntil().toString());
        }
        if (request.deputyOf() != null) {
            details.put("deputyOf", request.deputyOf());
        }
        trail.done(actor, "identity.joined", Subject.of("account", username), details);
    }

    /** Ends a membership from today on; one that has ended stays as it was. */
    @Transactional
    public void leave(Actor actor, String username, UUID membership) {
        actor.require(Role.ADMIN);
        Account account = store.accountForUpdate(username).orElseThrow(Problem::notFound);
        Membership there = store.membership(membership);
        if (there == null || !there.account().equals(account.id())) {
            throw Problem.notFound();
        }
        if (there.hasEnded(clock.today())) {
            throw Problem.conflict("identity.ended-already");
        }
        if (there.role() == Role.ADMIN) {
            administrators.dispenseWith(account.id());
        }
        there.end(clock.today());
        trail.done(actor, "identity.left", Subject.of("account", username), Map.of("role", there.role().name()));
    }

    /** Whom a deputy stands in for: somebody else, who holds the role in their own right, for a time with an end. */
    private AccountId principal(Account deputy, Party party, MembershipRequest request, LocalDate from, LocalDate until) {
        AccountId principal = store.account(request.deputyOf()).orElseThrow(() -> Problem.invalid("/deputyOf", "identity.no-such-account")).id();
        if (request.validUntil() == null) {
            throw Problem.invalid("/validUntil", "identity.deputy-needs-end");
        }
        boolean holds = store.during(principal, from, until).stream()
                .anyMatch(held -> held.role() == request.role() && held.party().equals(party.id()) && held.deputyOf() == null);
        if (principal.equals(deputy.id()) || !holds) {
            throw Problem.invalid("/deputyOf", "identity.deputy-of-none");
        }
        return principal;
    }
}
