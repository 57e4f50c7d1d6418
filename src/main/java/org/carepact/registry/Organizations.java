package org.carepact.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.carepact.identity.AccountId;
import org.carepact.identity.Accounts;
import org.carepact.identity.Actor;
import org.carepact.identity.Parties;
import org.carepact.identity.PartyId;
import org.carepact.identity.PartyKind;
import org.carepact.identity.Role;
import org.carepact.inbox.NewTask;
import org.carepact.inbox.Tasks;
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
    static final String APPLY = "registry.task.apply";

    private final OrganizationStore store;
    private final Parties parties;
    private final Accounts accounts;
    private final PublicNumbers numbers;
    private final LegalClock clock;
    private final Trail trail;
    private final Tasks tasks;

    Organizations(OrganizationStore store, Parties parties, Accounts accounts, PublicNumbers numbers, LegalClock clock, Trail trail,
            Tasks tasks) {
        this.store = store;
        this.parties = parties;
        this.accounts = accounts;
        this.numbers = numbers;
        this.clock = clock;
        this.trail = trail;
        this.tasks = tasks;
    }

    /** An organization enters itself, with its manager's account: one act, open to anybody; being fit is judged later. */
    @Transactional
    public OrganizationView register(RegisterOrganizationRequest request) {
        OrganizationRequest file = request.organization();
        RegistrationPolicy.check(request, clock.today());
        if (parties.byUscc(file.uscc()).isPresent()) {
            throw Problem.conflict("registry.registered-already", file.uscc());
        }
        Registrant stranger = new Registrant(request.manager().name().zh(), null, null);
        PartyId party = parties.enterFor(stranger, PartyKind.SOCIAL_ORGANIZATION, file.name(), file.uscc());
        AccountId manager = accounts.createFor(stranger, request.manager(), party, Role.ORG_MANAGER);
        Organization organization = new Organization(numbers.next("SO"), party, file, clock.now());
        store.persist(organization);
        tasks.open(apply(organization));
        trail.done(new Registrant(stranger.name(), manager.value(), party.value()), "registry.register",
                Subject.of("organization", organization.number()), Map.of("uscc", file.uscc()));
        store.flush();
        return view(organization);
    }

    /** The organization's manager keeps its file up to date; a new legal representative ends the qualification. */
    @Transactional
    public OrganizationView update(Actor actor, String number, long version, OrganizationRequest request) {
        actor.require(Role.ORG_MANAGER);
        Organization organization = store.locked(number).filter(found -> manages(actor, found)).orElseThrow(Problem::notFound);
        organization.expect(version);
        LocalDate today = clock.today();
        RegistrationPolicy.check(request, organization, today);
        boolean ends = organization.isQualified(today) && !organization.legalRepresentative().equals(request.legalRepresentative());
        organization.fill(request);
        if (ends) {
            organization.qualificationEnds(today);
            tasks.open(apply(organization));
        }
        trail.done(actor, "registry.update", Subject.of("organization", number), Map.of("qualificationEnded", ends));
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

    static boolean manages(Actor actor, Organization organization) {
        return actor.hats().stream().anyMatch(hat -> hat.role() == Role.ORG_MANAGER && hat.party().equals(organization.party()));
    }

    /** The manager's task to apply, or to apply again. */
    static NewTask apply(Organization organization) {
        return NewTask.forRole(APPLY, organization.number(), "/organizations/" + organization.number(), Role.ORG_MANAGER, organization.party(), null);
    }

    private OrganizationView view(Organization organization) {
        return organization.view(clock.today());
    }
}
