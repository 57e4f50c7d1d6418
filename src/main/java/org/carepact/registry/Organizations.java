package org.carepact.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.carepact.identity.Accounts;
import org.carepact.identity.Actor;
import org.carepact.identity.Parties;
import org.carepact.identity.PartyId;
import org.carepact.identity.PartyKind;
import org.carepact.identity.Role;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.id.PublicNumbers;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;

/** The organizations' files. */
@ApplicationScoped
public class Organizations {
    private final OrganizationStore store;
    private final Parties parties;
    private final Accounts accounts;
    private final PublicNumbers numbers;
    private final LegalClock clock;
    private final Trail trail;

    Organizations(OrganizationStore store, Parties parties, Accounts accounts, PublicNumbers numbers, LegalClock clock, Trail trail) {
        this.store = store;
        this.parties = parties;
        this.accounts = accounts;
        this.numbers = numbers;
        this.clock = clock;
        this.trail = trail;
    }

    /** An organization enters itself, with its manager's account: one act, open to anybody; being fit is judged later. */
    @Transactional
    public OrganizationView register(RegisterOrganizationRequest request) {
        OrganizationRequest file = request.organization();
        CreditCode.fault(file.uscc()).ifPresent(code -> {
            throw Problem.invalid("/organization/uscc", code);
        });
        if (!file.uscc().startsWith(file.type().codePrefix())) {
            throw Problem.invalid("/organization/uscc", "registry.uscc-type", file.type());
        }
        dates("/organization", file);
        if (parties.byUscc(file.uscc()).isPresent()) {
            throw Problem.conflict("registry.registered-already", file.uscc());
        }
        PartyId party = parties.enterFor(Actor.CLOCK, PartyKind.SOCIAL_ORGANIZATION, file.name(), file.uscc());
        accounts.createFor(Actor.CLOCK, request.manager(), party, Role.ORG_MANAGER);
        Organization organization = new Organization(numbers.next("SO"), party, file, clock.now());
        store.persist(organization);
        trail.done(Actor.CLOCK, "registry.register", Subject.of("organization", organization.number()));
        store.flush();
        return view(organization);
    }

    /** The organization's manager keeps its file up to date. */
    @Transactional
    public OrganizationView update(Actor actor, String number, long version, OrganizationRequest request) {
        actor.require(Role.ORG_MANAGER);
        Organization organization = store.locked(number).filter(found -> actor.actsFor(found.party())).orElseThrow(Problem::notFound);
        organization.expect(version);
        dates("", request);
        organization.fill(request);
        trail.done(actor, "registry.update", Subject.of("organization", number));
        store.flush();
        return view(organization);
    }

    @Transactional
    public OrganizationView byNumber(String number) {
        return store.byNumber(number).map(this::view).orElseThrow(Problem::notFound);
    }

    @Transactional
    public Optional<OrganizationView> ofParty(PartyId party) {
        return store.ofParty(party).map(this::view);
    }

    /** All organizations, newest first; {@code asked} searches name, code and address. */
    @Transactional
    public PageOf<OrganizationView> list(String asked, PageRequest page) {
        LocalDate today = clock.today();
        return page.page(store.page(asked, page), Organization::key).map(organization -> organization.view(today));
    }

    /** Whether the party is registered and qualified on a day. */
    @Transactional
    public boolean qualified(PartyId party, LocalDate day) {
        return store.ofParty(party).map(organization -> organization.isQualified(day)).orElse(false);
    }

    private void dates(String at, OrganizationRequest file) {
        if (file.registeredOn().isAfter(clock.today())) {
            throw Problem.invalid(at + "/registeredOn", "registry.in-future");
        }
        if (file.validUntil() != null && !file.validUntil().isAfter(file.registeredOn())) {
            throw Problem.invalid(at + "/validUntil", "registry.ends-before-start");
        }
    }

    private OrganizationView view(Organization organization) {
        return organization.view(clock.today());
    }
}
