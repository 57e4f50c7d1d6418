package org.carepact.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carepact.identity.Accounts;
import org.carepact.identity.Actor;
import org.carepact.identity.PartyId;
import org.carepact.identity.Role;
import org.carepact.kernel.crypto.Sealer;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.id.PublicNumbers;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.FieldProblem;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;
import org.carepact.registry.ChildWorkBarrier;
import org.carepact.registry.OrganizationId;
import org.carepact.registry.OrganizationView;
import org.carepact.registry.Organizations;
import org.carepact.registry.Overlap;
import org.carepact.registry.OverlapKind;
import org.carepact.registry.StaffFacts;
import org.carepact.registry.StaffRegister;

/** The staff of organizations: kept by the manager, read by the county, asked for as numbers and for clearance by other rooms. */
@ApplicationScoped
public class Workers implements StaffRegister {
    /** Under which identity numbers are compared. */
    static final String RESIDENT_MARK = "worker.resident_id";

    private static final int TRAINING_YEARS = 3;

    private final WorkerStore store;
    private final CredentialStore credentials;
    private final TrainingStore trainings;
    private final Organizations organizations;
    private final Accounts accounts;
    private final PublicNumbers numbers;
    private final Sealer sealer;
    private final LegalClock clock;
    private final Trail trail;

    Workers(WorkerStore store, CredentialStore credentials, TrainingStore trainings, Organizations organizations, Accounts accounts, PublicNumbers numbers,
            Sealer sealer, LegalClock clock, Trail trail) {
        this.store = store;
        this.credentials = credentials;
        this.trainings = trainings;
        this.organizations = organizations;
        this.accounts = accounts;
        this.numbers = numbers;
        this.sealer = sealer;
        this.clock = clock;
        this.trail = trail;
    }

    /** The manager enters somebody; the same person is entered once while they work there. */
    @Transactional
    public WorkerView enter(Actor actor, String organizationNumber, WorkerRequest request) {
        actor.require(Role.ORG_MANAGER);
        OrganizationView organization = organizations.byNumber(organizationNumber);
        if (!actor.actsAs(Role.ORG_MANAGER, organization.party())) {
            throw Problem.notFound();
        }
        if (request.residentId() == null) {
            throw Problem.invalid("/residentId", "people.resident-missing");
        }
        check(request);
        if (store.there(organization.id(), mark(request.residentId()))) {
            throw Problem.invalid("/residentId", "people.there-already");
        }
        Worker worker = new Worker(numbers.next("RY"), organization.id(), organization.party(), request);
        identify(worker, request);
        store.persist(worker);
        return done(actor, worker, "people.enter", Map.of("role", request.role().name(), "childContact", request.childContact()));
    }

    /** The manager keeps the entry up to date; somebody who left has a last day and stays readable. */
    @Transactional
    public WorkerView update(Actor actor, String number, long version, WorkerRequest request) {
        Worker worker = mine(actor, number, version);
        check(request);
        worker.fill(request);
        if (request.residentId() != null) {
            identify(worker, request);
        }
        return done(actor, worker, "people.update", Map.of("role", request.role().name(), "childContact", request.childContact()));
    }

    /** What is wrong with an entry, each fault at its field. */
    @Transactional
    public List<FieldProblem> faults(WorkerRequest request) {
        if (request.residentId() == null) {
            return List.of(new FieldProblem("/residentId", "people.resident-missing"));
        }
        try {
            check(request);
            return List.of();
        } catch (Problem refused) {
            return refused.fields();
        }
    }

    /** Of each entry whether the manager's own organization has it already and the same (true), otherwise (false), or not at all (null). */
    @Transactional
    public List<Boolean> compare(Actor actor, List<WorkerRequest> requests) {
        Map<String, Worker> there = present(own(actor));
        return requests.stream().map(request -> {
            Worker worker = there.get(HexFormat.of().formatHex(mark(request.residentId())));
            return worker == null ? null : worker.says(request);
        }).toList();
    }

    /** Enters somebody into the manager's own organization, or puts the entry of the same person right. */
    @Transactional
    public void keep(Actor actor, WorkerRequest request) {
        OrganizationView organization = own(actor);
        Worker worker = store.ofPerson(organization.id(), mark(request.residentId())).orElse(null);
        if (worker == null) {
            enter(actor, organization.number(), request);
        } else {
            update(actor, worker.number(), worker.version(), request);
        }
    }

    private OrganizationView own(Actor actor) {
        return organizations.ofParty(actor.partyAs(Role.ORG_MANAGER, null, "/supplier")).orElseThrow(Problem::notFound);
    }

    private Map<String, Worker> present(OrganizationView organization) {
        return store.all(List.of(organization.id())).stream().collect(
                Collectors.toMap(worker -> HexFormat.of().formatHex(worker.residentIdMark()), Function.identity(), (one, other) -> other));
    }

    /** Training that somebody took. */
    @Transactional
    public WorkerView train(Actor actor, String number, long version, TrainingRequest request) {
        Worker worker = mine(actor, number, version);
        if (request.heldOn().isAfter(clock.today())) {
            throw Problem.invalid("/heldOn", "people.in-future");
        }
        trainings.persist(new Training(worker.id(), request, actor.account(), clock.now()));
        return done(actor, worker, "people.train", Map.of("hours", request.hours().toPlainString()));
    }

    /** Reading somebody's entry leaves a note in the trail. */
    @Transactional
    public WorkerView byNumber(Actor actor, String number) {
        Worker worker = store.seenBy(actor, number, LockModeType.NONE).orElseThrow(Problem::notFound);
        trail.read(actor, "people.read", Subject.of("worker", number));
        return view(worker);
    }

    /** The staff of an organization, newest first; empty for those who may not see it. */
    @Transactional
    public PageOf<WorkerRow> list(Actor actor, String organizationNumber, PageRequest page) {
        LocalDate today = clock.today();
        List<Worker> workers = store.page(actor, organizations.byNumber(organizationNumber).id(), page);
        Map<WorkerId, List<Credential>> papers = papers(workers);
        return page.page(workers, Worker::key).map(worker -> new WorkerRow(worker.key(), worker.number(), worker.name(), worker.role(), worker.childContact(),
                worker.since(), worker.until(), worker.childContact() ? Clearance.barrier(worker, papers.getOrDefault(worker.id(), List.of()), today).orElse(null) : null));
    }

    /** People who work for two or more organizations now, by their masked numbers. */
    @Transactional
    public List<Overlap> shared() {
        LocalDate today = clock.today();
        Map<String, List<Worker>> people = store.sharedPeople(today).stream()
                .collect(Collectors.groupingBy(worker -> HexFormat.of().formatHex(worker.residentIdMark())));
        Map<PartyId, String> organizationNumbers = organizations.numbersOf(people.values().stream().flatMap(List::stream).map(Worker::party).distinct().toList());
        return people.values().stream()
                .map(person -> new Overlap(OverlapKind.STAFF, person.get(0).name().zh() + " " + person.get(0).residentIdShown(),
                        person.stream().map(worker -> organizationNumbers.get(worker.party())).distinct().sorted().toList()))
                .filter(overlap -> overlap.organizations().size() > 1)
                .toList();
    }

    @Override
    @Transactional
    public Map<OrganizationId, StaffFacts> on(Collection<OrganizationId> wanted, LocalDate day) {
        List<Worker> workers = store.all(wanted).stream().filter(worker -> worker.employed(day)).toList();
        Map<WorkerId, List<Credential>> papers = papers(workers);
        Map<OrganizationId, List<Worker>> byOrganization = workers.stream().collect(Collectors.groupingBy(Worker::organization));
        return wanted.stream().distinct().collect(Collectors.toMap(Function.identity(), organization -> facts(byOrganization.getOrDefault(organization, List.of()), papers, day)));
    }

    private static StaffFacts facts(List<Worker> workers, Map<WorkerId, List<Credential>> papers, LocalDate day) {
        List<Worker> withChildren = workers.stream().filter(Worker::childContact).toList();
        return new StaffFacts(
                (int) workers.stream().filter(worker -> worker.role() != WorkerRole.VOLUNTEER).count(),
                withChildren.size(),
                (int) withChildren.stream().filter(worker -> Clearance.barrier(worker, papers.getOrDefault(worker.id(), List.of()), day).isEmpty()).count(),
                (int) workers.stream()
                        .filter(worker -> papers.getOrDefault(worker.id(), List.of()).stream().anyMatch(paper -> paper.kind().licence() && paper.holds(day)))
                        .count());
    }

    @Override
    @Transactional
    public Optional<ChildWorkBarrier> barrier(String number, LocalDate day) {
        Worker worker = store.byNumber(number).orElseThrow(Problem::notFound);
        return Clearance.barrier(worker, credentials.of(worker.id()), day);
    }

    WorkerView view(Worker worker) {
        LocalDate today = clock.today();
        List<Credential> papers = credentials.of(worker.id());
        List<TrainingRequest> taken = trainings.of(worker.id()).stream().map(Training::view).toList();
        BigDecimal hours = taken.stream()
                .filter(training -> training.heldOn().isAfter(today.minusYears(TRAINING_YEARS)))
                .map(TrainingRequest::hours)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new WorkerView(worker.number(), organizations.ofParty(worker.party()).orElseThrow().number(), worker.name(), worker.role(),
                worker.residentIdShown(), worker.childContact(), worker.since(), worker.until(), Clearance.barrier(worker, papers, today).orElse(null),
                papers.stream().map(paper -> paper.view(today, paper.decidedBy() == null ? null : accounts.person(paper.decidedBy()).name())).toList(), taken, hours,
                worker.version());
    }

    private Map<WorkerId, List<Credential>> papers(List<Worker> workers) {
        return credentials.of(workers.stream().map(Worker::id).toList()).stream().collect(Collectors.groupingBy(Credential::worker));
    }

    private void check(WorkerRequest request) {
        LocalDate today = clock.today();
        if (request.residentId() != null) {
            ResidentId.fault(request.residentId(), today).ifPresent(fault -> {
                throw Problem.invalid("/residentId", switch (fault) {
                    case LENGTH -> "people.resident-length";
                    case SIGN -> "people.resident-sign";
                    case BIRTH_DATE -> "people.resident-birth";
                    case CHECK -> "people.resident-check";
                });
            });
        }
        if (request.until() != null && request.until().isBefore(request.since())) {
            throw Problem.invalid("/until", "people.ends-before-start");
        }
    }

    private void identify(Worker worker, WorkerRequest request) {
        byte[] number = request.residentId().getBytes(StandardCharsets.US_ASCII);
        worker.identified(request.residentId(), sealer.seal(number, worker.residentIdContext()), mark(request.residentId()));
    }

    private byte[] mark(String residentId) {
        return sealer.mark(residentId.getBytes(StandardCharsets.US_ASCII), RESIDENT_MARK);
    }

    private Worker mine(Actor actor, String number, long version) {
        actor.require(Role.ORG_MANAGER);
        Worker worker = store.seenBy(actor, number, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
        if (!actor.actsAs(Role.ORG_MANAGER, worker.party())) {
            throw Problem.forbidden("kernel.not-your-act");
        }
        worker.expect(version);
        return worker;
    }

    private WorkerView done(Actor actor, Worker worker, String act, Map<String, ?> details) {
        trail.done(actor, act, Subject.of("worker", worker.number()), details);
        store.flush();
        return view(worker);
    }
}
