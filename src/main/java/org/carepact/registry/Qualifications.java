package org.carepact.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.carepact.document.DocumentView;
import org.carepact.document.Documents;
import org.carepact.identity.Actor;
import org.carepact.identity.Role;
import org.carepact.inbox.NewTask;
import org.carepact.inbox.Tasks;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.id.PublicNumbers;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.state.Moves;
import org.carepact.kernel.time.LegalClock;
import org.carepact.rules.Deadlines;
import org.carepact.rules.RuleId;
import org.carepact.rules.RuleProfiles;

/** Applications to be found fit, as the organization makes them and as everybody concerned reads them. */
@ApplicationScoped
public class Qualifications {
    static final String HAND_IN = "registry.task.hand-in";
    static final String CURE = "registry.task.cure";

    private final QualificationStore store;
    private final QualificationDesk desk;
    private final OrganizationStore organizations;
    private final OrganizationHistory history;
    private final QualificationRoundStore rounds;
    private final QualificationCriteria criteria;
    private final Documents documents;
    private final Deadlines deadlines;
    private final RuleProfiles profiles;
    private final PublicNumbers numbers;
    private final LegalClock clock;
    private final Tasks tasks;

    Qualifications(QualificationStore store, QualificationDesk desk, OrganizationStore organizations, OrganizationHistory history,
            QualificationRoundStore rounds, QualificationCriteria criteria, Documents documents, Deadlines deadlines, RuleProfiles profiles,
            PublicNumbers numbers, LegalClock clock, Tasks tasks) {
        this.store = store;
        this.desk = desk;
        this.organizations = organizations;
        this.history = history;
        this.rounds = rounds;
        this.criteria = criteria;
        this.documents = documents;
        this.deadlines = deadlines;
        this.profiles = profiles;
        this.numbers = numbers;
        this.clock = clock;
        this.tasks = tasks;
    }

    /**
     * Begins an application in an open round; while one is open, that one is given. What was stated last time is there again.
     *
     * @throws Problem 409 {@code registry.no-round} where no round takes applications
     */
    @Transactional
    public QualificationView start(Actor actor, ApplicationRequest request) {
        Organization mine = organizations.ofParty(actor.partyAs(Role.ORG_MANAGER, request.supplier(), "/supplier")).orElseThrow(Problem::notFound);
        Organization organization = organizations.locked(mine.number()).orElseThrow();
        var open = store.openOf(organization.id());
        if (open.isPresent()) {
            return desk.view(actor, open.get());
        }
        QualificationRound round = round(request.round());
        Qualification application = new Qualification(numbers.next("ZG"), organization.id(), round.id(), round.criteria().version());
        store.lastDecided(organization.id()).ifPresent(before -> application.state(
                before.statements().stream().filter(statement -> round.criteria().find(statement.criterion()).isPresent()).toList(),
                before.fieldsAsked().stream().filter(field -> round.criteria().field(field).isPresent()).toList()));
        store.persist(application);
        tasks.done(Organizations.APPLY, organization.number());
        tasks.open(NewTask.forRole(HAND_IN, application.number(), "/qualifications/" + application.number(), Role.ORG_MANAGER, organization.party(),
                round.intakeEndsOn().plusDays(1).atStartOfDay(clock.zone()).toInstant()));
        return desk.done(actor, application, "registry.apply", Map.of("round", round.number()));
    }

    /** Saves the statements and fields as they grow; while something is put right, only what the notice names. */
    @Transactional
    public QualificationView save(Actor actor, String number, long version, QualificationRequest request) {
        Qualification application = mine(actor, number, version);
        return save(actor, application, request.statements(), request.fields() == null ? application.fieldsAsked() : request.fields());
    }

    /** Saves what is stated under one criterion. */
    @Transactional
    public QualificationView saveOne(Actor actor, String number, long version, Statement statement) {
        Qualification application = mine(actor, number, version);
        List<Statement> statements = desk.criteria(application).criteria().stream()
                .map(Criterion::code)
                .map(code -> code.equals(statement.criterion()) ? statement : stated(application, code))
                .filter(Objects::nonNull)
                .toList();
        if (desk.criteria(application).find(statement.criterion()).isEmpty()) {
            throw Problem.notFound();
        }
        return save(actor, application, statements, application.fieldsAsked());
    }

    /** Hands the application in; every criterion needs a statement, and what was rejected must have changed. */
    @Transactional
    public QualificationView submit(Actor actor, String number, long version) {
        Qualification application = mine(actor, number, version);
        application.move("submit", actor.roles());
        Organization organization = organizations.findById(application.organization().value());
        if (!desk.round(application).takes(clock.today())) {
            throw Problem.conflict("registry.round-over", desk.round(application).intakeEndsOn());
        }
        Qualification rejected = store.lastDecided(application.organization()).filter(last -> last.state() == QualificationState.REJECTED).orElse(null);
        desk.policy(application).checkComplete(application.statements(), application.fieldsAsked(), code -> same(actor, rejected, application, code));
        application.submitted(clock.now());
        publishEvidence(actor, application);
        renewing(actor, organization);
        tasks.done(HAND_IN, number);
        tasks.done(QualificationEnding.RENEW, organization.number());
        openJudging(application);
        return desk.done(actor, application, "registry.submit", Map.of());
    }

    /** Hands in again what the notice asked to put right. */
    @Transactional
    public QualificationView answer(Actor actor, String number, long version) {
        Qualification application = mine(actor, number, version);
        application.move("answer", actor.roles());
        desk.policy(application).checkComplete(application.statements(), application.fieldsAsked(), code -> false);
        application.cureAnswered(clock.now());
        publishEvidence(actor, application);
        tasks.done(CURE, number);
        openJudging(application);
        return desk.done(actor, application, "registry.answer", Map.of());
    }

    /** Takes an application back before it is decided; another may be begun at once. */
    @Transactional
    public QualificationView withdraw(Actor actor, String number, long version) {
        Qualification application = mine(actor, number, version);
        application.move("withdraw", actor.roles());
        application.withdrawn();
        Organization organization = organizations.findById(application.organization().value());
        desk.renewalFailed(actor, organization);
        tasks.dropAll(number);
        if (!organization.standing(clock.today()).mayBid()) {
            tasks.open(Organizations.apply(organization));
        }
        return desk.done(actor, application, "registry.withdraw", Map.of());
    }

    @Transactional
    public QualificationView byNumber(Actor actor, String number) {
        return store.seenBy(actor, number, LockModeType.NONE).map(found -> desk.view(actor, found)).orElseThrow(Problem::notFound);
    }

    /** What this application's round asks, or asked. */
    @Transactional
    public Criteria criteria(Actor actor, String number) {
        return store.seenBy(actor, number, LockModeType.NONE).map(desk::criteria).orElseThrow(Problem::notFound);
    }

    /** What a round that is published now asks. */
    public Criteria current() {
        return criteria.current();
    }

    /** Applications this person may see, newest first; of one organization where its number is given. */
    @Transactional
    public PageOf<QualificationRow> list(Actor actor, String organization, PageRequest page) {
        return page.page(store.rows(actor, organization, page), QualificationRow::key);
    }

    /** The acts of the state table that this person may do now, for buttons; both ends of a confirmation are {@code confirm}. */
    @Transactional
    public List<String> acts(Actor actor, String number) {
        Qualification application = store.seenBy(actor, number, LockModeType.NONE).orElseThrow(Problem::notFound);
        Organization organization = organizations.findById(application.organization().value());
        boolean own = actor.actsFor(organization.party());
        QualificationRound round = desk.round(application);
        Set<Role> judging = round == null ? actor.roles() : actor.rolesFor(round.body());
        return QualificationState.MOVES.lines().stream()
                .filter(move -> move.from() == application.state() && !move.who().isEmpty())
                .filter(move -> move.who().contains(Role.ORG_MANAGER) ? Organizations.manages(actor, organization) : !own && move.who().stream().anyMatch(judging::contains))
                .map(Moves.Move::act)
                .filter(act -> !Set.of("supersede", "end", "annul").contains(act))
                .map(act -> act.equals("qualify") || act.equals("reject") ? "confirm" : act)
                .distinct()
                .filter(act -> !act.equals("confirm") || !actor.account().equals(application.proposedBy()))
                .filter(act -> !act.equals("ask-cure") || application.cure() == null)
                .toList();
    }

    private QualificationView save(Actor actor, Qualification application, List<Statement> statements, List<String> fields) {
        boolean curing = application.state() == QualificationState.CURING;
        application.move("save", actor.roles());
        QualificationPolicy policy = desk.policy(application);
        policy.checkStated(statements, fields);
        if (curing) {
            policy.checkCured(application.cure(), application.statements(), statements);
        }
        application.state(statements, fields);
        return desk.done(actor, application, "registry.save", Map.of());
    }

    private QualificationRound round(String named) {
        List<QualificationRound> open = rounds.open(clock.today());
        if (open.isEmpty()) {
            throw Problem.conflict("registry.no-round");
        }
        if (named == null || named.isBlank()) {
            return open.get(0);
        }
        return open.stream().filter(round -> round.number().equals(named)).findFirst().orElseThrow(() -> Problem.invalid("/round", "registry.round-not-open"));
    }

    /** A qualified organization that applies again renews: its qualification goes on until this is decided. */
    private void renewing(Actor actor, Organization organization) {
        LocalDate today = clock.today();
        if (organization.standing(today).mayBid()) {
            history.begin(organization);
            organization.renewing(clock.now());
            store.currentOf(organization.id()).ifPresent(Qualification::rest);
            history.record(organization, actor, "registry.submit");
        }
    }

    /** Whether statement and files under a criterion are those for which it was rejected last time. */
    private boolean same(Actor actor, Qualification rejected, Qualification application, String code) {
        if (rejected == null || rejected.judgements().stream().noneMatch(judgement -> judgement.criterion().equals(code) && !judgement.passed())) {
            return false;
        }
        Set<String> before = digests(actor, rejected, code);
        return Objects.equals(stated(rejected, code), stated(application, code)) && before.containsAll(digests(actor, application, code));
    }

    private Set<String> digests(Actor actor, Qualification application, String code) {
        return documents.list(actor, QualificationFiles.owner(application.number(), code)).stream().map(DocumentView::sha256).collect(Collectors.toSet());
    }

    private void publishEvidence(Actor actor, Qualification application) {
        desk.criteria(application).criteria().forEach(criterion -> documents.publish(actor, QualificationFiles.owner(application.number(), criterion.code())));
    }

    private void openJudging(Qualification application) {
        tasks.open(NewTask.forRole(QualificationReview.JUDGE, application.number(), "/qualifications/" + application.number(), Role.OFFICER, null,
                deadlines.after(profiles.current(clock.today()), RuleId.QUALIFICATION_REVIEW, clock.now()).due()));
    }

    private static Statement stated(Qualification application, String code) {
        return application.statements().stream().filter(each -> each.criterion().equals(code)).findFirst().orElse(null);
    }

    /** Locked for the organization's own manager; the organization first. */
    private Qualification mine(Actor actor, String number, long version) {
        actor.require(Role.ORG_MANAGER);
        Organization organization = organizations.lockedById(store.organizationOf(actor, number).orElseThrow(Problem::notFound));
        if (!Organizations.manages(actor, organization)) {
            throw Problem.forbidden("kernel.not-your-act");
        }
        Qualification application = store.locked(number).orElseThrow(Problem::notFound);
        application.expect(version);
        return application;
    }
}
