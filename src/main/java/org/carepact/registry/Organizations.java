package org.carepact.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carepact.identity.AccountId;
import org.carepact.identity.Accounts;
import org.carepact.identity.Actor;
import org.carepact.identity.Parties;
import org.carepact.identity.PartyId;
import org.carepact.identity.PartyKind;
import org.carepact.identity.PartyRequest;
import org.carepact.identity.PartyView;
import org.carepact.identity.Role;
import org.carepact.inbox.NewTask;
import org.carepact.inbox.Tasks;
import org.carepact.kernel.crypto.Sealer;
import org.carepact.kernel.event.Acting;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.id.PublicNumbers;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.FieldProblem;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;

/** The organizations' files. */
@ApplicationScoped
public class Organizations {
    static final String APPLY = "registry.task.apply";

    /** Under which bank accounts are compared. */
    static final String ACCOUNT_MARK = "organization.bank_account";

    /** Who sees all of a file, whatever the organization; its own people do too. */
    private static final List<Role> COUNTY = List.of(Role.OFFICER, Role.APPROVER, Role.FINANCE, Role.SUPERVISOR, Role.AUDITOR);

    private final OrganizationStore store;
    private final OrganizationHistory history;
    private final QualificationEnding ending;
    private final RegistrationPolicy policy;
    private final Parties parties;
    private final Accounts accounts;
    private final PublicNumbers numbers;
    private final Sealer sealer;
    private final LegalClock clock;
    private final Trail trail;
    private final Tasks tasks;

    Organizations(OrganizationStore store, OrganizationHistory history, QualificationEnding ending, RegistrationPolicy policy, Parties parties,
            Accounts accounts, PublicNumbers numbers, Sealer sealer, LegalClock clock, Trail trail, Tasks tasks) {
        this.store = store;
        this.history = history;
        this.ending = ending;
        this.policy = policy;
        this.parties = parties;
        this.accounts = accounts;
        this.numbers = numbers;
        this.sealer = sealer;
        this.clock = clock;
        this.trail = trail;
        this.tasks = tasks;
    }

    /** An organization enters itself, with its manager's account: one act, open to anybody; being fit is judged later. */
    @Transactional
    public OrganizationView register(RegisterOrganizationRequest request) {
        OrganizationRequest file = request.organization();
        policy.check(request, clock.today());
        if (parties.byUscc(file.uscc()).isPresent()) {
            throw Problem.conflict("registry.registered-already", file.uscc());
        }
        Registrant stranger = new Registrant(request.manager().name().zh(), null, null);
        PartyId party = parties.enterFor(stranger, PartyKind.SOCIAL_ORGANIZATION, file.name(), file.uscc());
        AccountId manager = accounts.createFor(stranger, request.manager(), party, Role.ORG_MANAGER);
        Registrant by = new Registrant(stranger.name(), manager.value(), party.value());
        Organization organization = new Organization(numbers.next("SO"), party, file, clock.now());
        store.persist(organization);
        tasks.open(apply(organization));
        return done(by, organization, "registry.register", Map.of("uscc", file.uscc()));
    }

    /** The organization's manager keeps its file up to date; a new legal representative ends the qualification. */
    @Transactional
    public OrganizationView update(Actor actor, String number, long version, OrganizationRequest request) {
        Organization organization = mine(actor, number, version);
        LocalDate today = clock.today();
        policy.check(request, organization, today);
        boolean ends = organization.standing(today).mayBid() && !organization.legalRepresentative().equals(request.legalRepresentative());
        history.begin(organization);
        organization.fill(request);
        if (ends) {
            ending.end(actor, organization, "registry.ended.representative");
            tasks.open(apply(organization));
        }
        return done(actor, organization, "registry.update", Map.of("qualificationEnded", ends));
    }

    /** The manager says into which account the organization is paid; the number is kept sealed. */
    @Transactional
    public BankAccountView updateAccount(Actor actor, String number, long version, BankAccountRequest request) {
        Organization organization = mine(actor, number, version);
        byte[] account = request.account().getBytes(StandardCharsets.US_ASCII);
        history.begin(organization);
        organization.paidInto(request, sealer.seal(account, organization.accountContext()), sealer.mark(account, ACCOUNT_MARK));
        done(actor, organization, "registry.update-account", Map.of());
        return organization.account();
    }

    /** What says today what is wrong with a file that the county enters from a list, each fault at its field. */
    @Transactional
    public Function<OrganizationRequest, List<FieldProblem>> faults() {
        LocalDate today = clock.today();
        return request -> policy.faults(request, today);
    }

    /** Files by credit code, of those that are there. */
    @Transactional
    public Map<String, OrganizationFile> byCodes(List<String> codes) {
        return store.byCodes(codes).stream().map(Organization::file).collect(Collectors.toMap(OrganizationFile::uscc, Function.identity()));
    }

    /** Whether a file says already what a request does. */
    public static boolean says(OrganizationFile file, OrganizationRequest request) {
        return file.name().equals(request.name()) && file.type() == request.type() && file.legalRepresentative().equals(request.legalRepresentative())
                && file.address().equals(request.address()) && file.areas().equals(request.areas()) && Objects.equals(file.phone(), request.phone())
                && Objects.equals(file.email(), request.email()) && Objects.equals(file.parentBody(), request.parentBody())
                && file.introduction().zh().equals(request.introduction().zh()) && file.registeredOn().equals(request.registeredOn())
                && Objects.equals(file.validUntil(), request.validUntil());
    }

    /**
     * The county enters organizations from the registration authority's list, or puts their files right; whoever manages one
     * gets an account from an administrator. A new legal representative ends the qualification.
     */
    @Transactional
    public void keep(Actor actor, List<OrganizationRequest> requests) {
        actor.require(Role.ADMIN, Role.OFFICER);
        List<FieldProblem> faults = requests.stream().map(faults()).flatMap(List::stream).toList();
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        Map<String, Organization> there = store.lockedByCodes(requests.stream().map(OrganizationRequest::uscc).toList()).stream()
                .collect(Collectors.toMap(Organization::uscc, Function.identity()));
        enter(actor, requests.stream().filter(request -> !there.containsKey(request.uscc())).toList());
        requests.stream().filter(request -> there.containsKey(request.uscc())).forEach(request -> correct(actor, there.get(request.uscc()), request));
        store.flush();
    }

    private void enter(Actor actor, List<OrganizationRequest> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        Map<String, PartyId> bodies = parties.enterFor(actor,
                fresh.stream().map(request -> new PartyRequest(PartyKind.SOCIAL_ORGANIZATION, request.name(), request.uscc())).toList());
        Iterator<String> given = numbers.next("SO", fresh.size()).iterator();
        Instant now = clock.now();
        List<Organization> entered = fresh.stream().map(request -> new Organization(given.next(), bodies.get(request.uscc()), request, now)).toList();
        store.persist(entered);
        entered.forEach(organization -> {
            history.enter(organization, actor, "registry.enter");
            trail.done(actor, "registry.enter", Subject.of("organization", organization.number()), Map.of("uscc", organization.uscc()));
        });
        tasks.openFirst(entered.stream().map(Organizations::apply).toList());
    }

    private void correct(Actor actor, Organization organization, OrganizationRequest request) {
        if (organization.type() != request.type()) {
            throw Problem.invalid("/type", "registry.fixed");
        }
        boolean ends = organization.standing(clock.today()).mayBid() && !organization.legalRepresentative().equals(request.legalRepresentative());
        history.begin(organization);
        organization.fill(request);
        if (ends) {
            ending.end(actor, organization, "registry.ended.representative");
            tasks.open(apply(organization));
        }
        done(actor, organization, "registry.correct", Map.of("qualificationEnded", ends));
    }

    /** The account with its middle hidden, for the organization's own people and the county. */
    @Transactional
    public BankAccountView account(Actor actor, String number) {
        return store.byNumber(number).filter(found -> seesAccount(actor, found)).map(Organization::account).orElseThrow(Problem::notFound);
    }

    @Transactional
    public OrganizationView byNumber(String number) {
        return store.byNumber(number).map(this::view).orElseThrow(Problem::notFound);
    }

    @Transactional
    public Optional<OrganizationView> ofParty(PartyId party) {
        return store.ofParty(party).map(this::view);
    }

    /** The directory, newest first. */
    @Transactional
    public PageOf<OrganizationView> list(DirectoryFilter filter, PageRequest page) {
        LocalDate today = clock.today();
        return page.page(store.page(filter, page), Organization::key).map(organization -> organization.view(today));
    }

    /** Whether the party may bid on a day: registered, qualified or renewing, and not barred. */
    @Transactional
    public boolean qualified(PartyId party, LocalDate day) {
        return store.ofParty(party).map(organization -> organization.standing(day).mayBid()).orElse(false);
    }

    /** Organizations that may bid on a day, by number; of one field of service where its code is given. */
    @Transactional
    public List<OrganizationView> mayBid(LocalDate day, String field) {
        return store.mayBid(day).stream()
                .map(organization -> organization.view(day))
                .filter(organization -> field == null || organization.fields().contains(field))
                .toList();
    }

    /** Files by public number, of those that are there. */
    @Transactional
    public Map<String, OrganizationView> byNumbers(Collection<String> wanted) {
        LocalDate today = clock.today();
        return store.byNumbers(wanted).stream().map(organization -> organization.view(today)).collect(Collectors.toMap(OrganizationView::number, Function.identity()));
    }

    /** Public numbers of the organizations of parties. */
    @Transactional
    public Map<PartyId, String> numbersOf(Collection<PartyId> wanted) {
        return store.ofParties(wanted).stream().collect(Collectors.toMap(Organization::party, Organization::number));
    }

    static boolean manages(Actor actor, Organization organization) {
        return actor.actsAs(Role.ORG_MANAGER, organization.party());
    }

    /** Whether somebody sees what of an organization is not public: its own people and the county. */
    public static boolean insider(Actor actorOrNull, PartyId organization) {
        return actorOrNull != null && (actorOrNull.hasAny(COUNTY) || actorOrNull.actsFor(organization));
    }

    static boolean seesAccount(Actor actorOrNull, Organization organization) {
        return insider(actorOrNull, organization.party());
    }

    /** The manager's task to apply, or to apply again. */
    static NewTask apply(Organization organization) {
        return NewTask.forRole(APPLY, organization.number(), "/organizations/" + organization.number(), Role.ORG_MANAGER, organization.party(), null);
    }

    private Organization mine(Actor actor, String number, long version) {
        actor.require(Role.ORG_MANAGER);
        Organization organization = store.locked(number).filter(found -> manages(actor, found)).orElseThrow(Problem::notFound);
        organization.expect(version);
        return organization;
    }

    private OrganizationView done(Acting by, Organization organization, String act, Map<String, ?> details) {
        history.record(organization, by, act);
        trail.done(by, act, Subject.of("organization", organization.number()), details);
        store.flush();
        return view(organization);
    }

    private OrganizationView view(Organization organization) {
        return organization.view(clock.today());
    }
}
