package org.carepact.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carepact.identity.Actor;
import org.carepact.identity.Role;
import org.carepact.inbox.NewTask;
import org.carepact.inbox.Tasks;
import org.carepact.kernel.id.PublicNumbers;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;
import org.carepact.rules.Deadlines;
import org.carepact.rules.RuleId;
import org.carepact.rules.RuleProfile;
import org.carepact.rules.RuleProfiles;

/** Whether an organization is fit to serve: marked by the machine, judged by one person, confirmed by another, with notice and reason. */
@ApplicationScoped
public class QualificationReview {
    static final String JUDGE = "registry.task.judge";
    static final String CONFIRM = "registry.task.confirm";

    private final QualificationStore store;
    private final QualificationDesk desk;
    private final QualificationEnding ending;
    private final QualificationDecisions decisions;
    private final QualificationRoundStore rounds;
    private final OrganizationStore organizations;
    private final OrganizationHistory history;
    private final CreditFactStore facts;
    private final StaffRegister staff;
    private final RuleProfiles profiles;
    private final Deadlines deadlines;
    private final PublicNumbers numbers;
    private final LegalClock clock;
    private final Tasks tasks;

    QualificationReview(QualificationStore store, QualificationDesk desk, QualificationEnding ending, QualificationDecisions decisions,
            QualificationRoundStore rounds, OrganizationStore organizations, OrganizationHistory history, CreditFactStore facts, StaffRegister staff,
            RuleProfiles profiles, Deadlines deadlines, PublicNumbers numbers, LegalClock clock, Tasks tasks) {
        this.store = store;
        this.desk = desk;
        this.ending = ending;
        this.decisions = decisions;
        this.rounds = rounds;
        this.organizations = organizations;
        this.history = history;
        this.facts = facts;
        this.staff = staff;
        this.profiles = profiles;
        this.deadlines = deadlines;
        this.numbers = numbers;
        this.clock = clock;
        this.tasks = tasks;
    }

    /** What the machine says of one application. */
    public record Marked(String number, OrganizationView organization, List<Mark> marks) {}

    /** What the machine would say of the applications of a round that wait to be judged; nothing is stored. */
    @Transactional
    public PageOf<Marked> dryRun(Actor actor, String roundNumber, PageRequest page) {
        actor.require(Role.OFFICER, Role.APPROVER, Role.AUDITOR);
        QualificationRound round = rounds.seenBy(actor, roundNumber, LockModeType.NONE).orElseThrow(Problem::notFound);
        List<Qualification> waiting = store.waitingIn(round.id(), page);
        LocalDate today = clock.today();
        List<OrganizationId> whose = waiting.stream().map(Qualification::organization).distinct().toList();
        organizations.prepare(whose);
        Map<OrganizationId, List<CreditFact>> known = facts.standing(whose);
        Map<OrganizationId, StaffFacts> people = staff.on(whose, today);
        RuleProfile rules = profiles.byId(round.ruleProfile());
        return page.page(waiting, Qualification::key).map(application -> {
            Organization organization = organizations.findById(application.organization().value());
            Marking marking = new Marking(organization.file(), known.getOrDefault(organization.id(), List.of()), people.get(organization.id()), rules, today);
            return new Marked(application.number(), organization.view(today), marking.marks(round.criteria().criteria()));
        });
    }

    /** What the machine would say of one application; nothing is stored. */
    @Transactional
    public List<Mark> dryRunOne(Actor actor, String number) {
        actor.require(Role.OFFICER, Role.APPROVER, Role.AUDITOR);
        Qualification application = store.seenBy(actor, number, LockModeType.NONE).orElseThrow(Problem::notFound);
        return marks(application, organizations.findById(application.organization().value()));
    }

    /** Stores the machine's marks beside people's judgements, which it never touches. */
    @Transactional
    public QualificationView mark(Actor actor, String number, long version) {
        Qualification application = toJudge(actor, number, version, Role.OFFICER);
        application.move("mark", actor.roles());
        List<Mark> marks = marks(application, organizations.findById(application.organization().value()));
        application.marked(marks, clock.now());
        Map<String, Long> counts = Map.of(
                "pass", marks.stream().filter(mark -> mark.outcome() == MarkOutcome.PASS).count(),
                "fail", marks.stream().filter(mark -> mark.outcome() == MarkOutcome.FAIL).count(),
                "person", marks.stream().filter(mark -> mark.outcome() == MarkOutcome.PERSON).count());
        return desk.done(actor, application, "registry.mark", counts);
    }

    /** An officer's judgements as they grow. */
    @Transactional
    public QualificationView judge(Actor actor, String number, long version, JudgementsRequest request) {
        Qualification application = toJudge(actor, number, version, Role.OFFICER);
        application.move("judge", actor.roles());
        desk.policy(application).checkJudging(request.judgements());
        application.judged(request.judgements());
        return desk.done(actor, application, "registry.judge", Map.of());
    }

    /** The one notice: what is not met or missing, and time to put it right or to answer. */
    @Transactional
    public QualificationView askCure(Actor actor, String number, long version, CureRequest request) {
        Qualification application = toJudge(actor, number, version, Role.OFFICER);
        if (application.cure() != null) {
            throw Problem.conflict("registry.noticed-already", application.cure().askedAt());
        }
        application.move("ask-cure", actor.roles());
        desk.policy(application).checkNotice(request.criteria());
        Instant now = clock.now();
        Instant until = deadlines.after(rules(application), RuleId.QUALIFICATION_STATEMENT, now).due();
        application.cureAsked(new Cure(List.copyOf(request.criteria()), request.text(), now, until, null));
        tasks.done(JUDGE, number);
        Organization organization = organizations.findById(application.organization().value());
        tasks.open(NewTask.forRole(Qualifications.CURE, number, "/qualifications/" + number, Role.ORG_MANAGER, organization.party(), until));
        return desk.done(actor, application, "registry.ask-cure", Map.of("criteria", request.criteria(), "until", until.toString()));
    }

    /** One officer judges each criterion; what is not passed needs a reason and must have been noticed. */
    @Transactional
    public QualificationView propose(Actor actor, String number, long version, ProposalRequest request) {
        Qualification application = toJudge(actor, number, version, Role.OFFICER);
        application.move("propose", actor.roles());
        QualificationPolicy policy = desk.policy(application);
        policy.checkJudged(request.judgements());
        policy.checkNoticed(request.judgements(), application.cure());
        boolean passed = request.judgements().stream().allMatch(Judgement::passed);
        if (passed) {
            List<String> granted = request.fields() == null ? application.fieldsAsked() : request.fields();
            policy.checkGranted(granted, application.fieldsAsked());
            Capacity capacity = new Capacity(rules(application));
            capacity.check(request.capacity());
            application.proposed(request.judgements(), granted, request.capacity(), capacity.level(capacity.score(request.capacity())), actor.account());
        } else {
            application.proposed(request.judgements(), List.of(), null, null, actor.account());
        }
        tasks.done(JUDGE, number);
        tasks.open(NewTask.forRole(CONFIRM, number, "/qualifications/" + number, Role.APPROVER, null, null));
        return desk.done(actor, application, "registry.propose", Map.of("passed", passed));
    }

    /** A second person gives the proposal back with a reason. */
    @Transactional
    public QualificationView sendBack(Actor actor, String number, long version, String reason) {
        Qualification application = toJudge(actor, number, version, Role.APPROVER);
        application.move("send-back", actor.roles());
        application.sentBack(reason);
        tasks.done(CONFIRM, number);
        tasks.open(NewTask.forRole(JUDGE, number, "/qualifications/" + number, Role.OFFICER, null, null));
        return desk.done(actor, application, "registry.send-back", Map.of("reason", reason));
    }

    /** A second person, never the proposer, confirms: qualified where every criterion is passed, rejected otherwise. The decision is issued. */
    @Transactional
    public QualificationView confirm(Actor actor, String number, long version) {
        Qualification application = toJudge(actor, number, version, Role.APPROVER);
        if (actor.account().equals(application.proposedBy())) {
            throw Problem.forbidden("registry.second-person");
        }
        boolean passed = application.allPassed();
        application.move(passed ? "qualify" : "reject", actor.roles());
        Organization organization = organizations.findById(application.organization().value());
        Instant now = clock.now();
        if (passed) {
            history.begin(organization);
            qualify(actor, application, organization, now);
            history.record(organization, actor, "registry.qualify");
        } else {
            application.rejected(actor.account(), now);
            desk.renewalFailed(actor, organization);
            tasks.open(Organizations.apply(organization));
        }
        tasks.done(CONFIRM, number);
        QualificationView decided = desk.done(actor, application, passed ? "registry.qualify" : "registry.reject", Map.of());
        decisions.issue(actor, decided, desk.criteria(application));
        return decided;
    }

    /** The supervising body annulled a rejection: the application is judged anew, by others. */
    @Transactional(Transactional.TxType.MANDATORY)
    void annul(Actor actor, String number) {
        Qualification rejected = store.locked(number).orElseThrow(Problem::notFound);
        rejected.move("annul", actor.roles());
        store.openOf(rejected.organization()).ifPresent(open -> {
            throw Problem.conflict("registry.applied-again", open.number());
        });
        Qualification again = rejected.anew(numbers.next("ZG"), clock.now());
        store.persist(again);
        tasks.open(NewTask.forRole(JUDGE, again.number(), "/qualifications/" + again.number(), Role.OFFICER, null, null));
        desk.done(actor, rejected, "registry.annul", Map.of("again", again.number()));
    }

    private void qualify(Actor actor, Qualification application, Organization organization, Instant now) {
        LocalDate today = now.atZone(clock.zone()).toLocalDate();
        LocalDate until = today.plusMonths(desk.criteria(application).validMonths()).minusDays(1);
        List<Integer> reminders = QualificationEnding.reminders(profiles.current(today));
        int skipped = QualificationEnding.skipped(reminders, today, until);
        ending.supersede(actor, organization.id());
        application.qualified(actor.account(), now, today, until, skipped, ending.nextStep(reminders, skipped, until));
        organization.qualified(today, until, application.fieldsGranted(), application.level());
    }

    private List<Mark> marks(Qualification application, Organization organization) {
        LocalDate today = clock.today();
        return new Marking(organization.file(), facts.standing(organization.id()), staff.on(List.of(organization.id()), today).get(organization.id()), rules(application), today)
                .marks(desk.criteria(application).criteria());
    }

    /** What began under a profile is judged by it. */
    private RuleProfile rules(Qualification application) {
        QualificationRound round = desk.round(application);
        return round == null ? profiles.current(clock.today()) : profiles.byId(round.ruleProfile());
    }

    /** Locked, the organization first, for somebody who judges, has no part in the organization, and did not judge the annulled decision. */
    private Qualification toJudge(Actor actor, String number, long version, Role role) {
        actor.require(role);
        Organization organization = organizations.lockedById(store.organizationOf(actor, number).orElseThrow(Problem::notFound));
        if (actor.actsFor(organization.party())) {
            throw Problem.forbidden("registry.own-organization");
        }
        Qualification application = store.locked(number).orElseThrow(Problem::notFound);
        QualificationRound round = desk.round(application);
        if (round != null && !actor.actsAs(role, round.body())) {
            throw Problem.forbidden("kernel.not-your-act");
        }
        application.expect(version);
        if (application.rejudges() != null) {
            Qualification annulled = store.findById(application.rejudges().value());
            if (actor.account().equals(annulled.proposedBy()) || actor.account().equals(annulled.confirmedBy())) {
                throw Problem.forbidden("registry.judged-before");
            }
        }
        return application;
    }
}
