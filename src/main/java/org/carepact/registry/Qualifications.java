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
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.id.PublicNumbers;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;

/** Whether an organization is fit to serve: applied for, judged by one person, confirmed by another, with a reason each. */
@ApplicationScoped
public class Qualifications {
    private final QualificationStore store;
    private final OrganizationStore organizations;
    private final QualificationCriteria criteria;
    private final PublicNumbers numbers;
    private final LegalClock clock;
    private final Trail trail;
    private final Tasks tasks;

    Qualifications(QualificationStore store, OrganizationStore organizations, QualificationCriteria criteria, PublicNumbers numbers,
            LegalClock clock, Trail trail, Tasks tasks) {
        this.store = store;
        this.organizations = organizations;
        this.criteria = criteria;
        this.numbers = numbers;
        this.clock = clock;
        this.trail = trail;
        this.tasks = tasks;
    }

    /**
     * Begins an application; while one is open, that one is given.
     *
     * @param supplier public number of the organization's party; null where the actor manages only one
     */
    @Transactional
    public QualificationView start(Actor actor, String supplier) {
        Organization organization = organizations.ofParty(actor.partyAs(Role.ORG_MANAGER, supplier, "/supplier")).orElseThrow(Problem::notFound);
        var open = store.openOf(organization.id());
        if (open.isPresent()) {
            return view(actor, open.get());
        }
        Qualification application = new Qualification(numbers.next("ZG"), organization.id(), criteria.version());
        store.persist(application);
        return done(actor, application, "registry.apply", Map.of());
    }

    /** Saves the statements as they grow. */
    @Transactional
    public QualificationView save(Actor actor, String number, long version, QualificationRequest request) {
        Qualification application = mine(actor, number, version);
        application.move("save", actor.roles());
        policy().checkStated(request.statements());
        application.state(request.statements());
        return done(actor, application, "registry.save", Map.of());
    }

    /** Hands the application in; every criterion needs a statement. */
    @Transactional
    public QualificationView submit(Actor actor, String number, long version) {
        Qualification application = mine(actor, number, version);
        application.move("submit", actor.roles());
        policy().checkComplete(application.statements());
        application.submitted(clock.now());
        tasks.done(Organizations.APPLY, organization(application).number());
        tasks.open(NewTask.forRole("registry.task.judge", number, "/qualifications/" + number, Role.OFFICER, null, null));
        return done(actor, application, "registry.submit", Map.of());
    }

    /** One officer judges each criterion; what is not passed needs a reason. */
    @Transactional
    public QualificationView propose(Actor actor, String number, long version, ProposalRequest request) {
        Qualification application = toJudge(actor, number, version, Role.OFFICER);
        application.move("propose", actor.roles());
        policy().checkJudged(request.judgements());
        application.proposed(request.judgements(), actor.account());
        tasks.done("registry.task.judge", number);
        tasks.open(NewTask.forRole("registry.task.confirm", number, "/qualifications/" + number, Role.APPROVER, null, null));
        return done(actor, application, "registry.propose", Map.of("passed", application.allPassed()));
    }

    /** A second person gives the proposal back with a reason. */
    @Transactional
    public QualificationView sendBack(Actor actor, String number, long version, String reason) {
        Qualification application = toJudge(actor, number, version, Role.APPROVER);
        application.move("send-back", actor.roles());
        application.sentBack(reason);
        tasks.done("registry.task.confirm", number);
        tasks.open(NewTask.forRole("registry.task.judge", number, "/qualifications/" + number, Role.OFFICER, null, null));
        return done(actor, application, "registry.send-back", Map.of("reason", reason));
    }

    /** A second person, never the proposer, confirms: qualified where every criterion is passed, rejected otherwise. */
    @Transactional
    public QualificationView confirm(Actor actor, String number, long version) {
        Qualification application = toJudge(actor, number, version, Role.APPROVER);
        if (actor.account().equals(application.proposedBy())) {
            throw Problem.forbidden("registry.second-person");
        }
        boolean passed = application.allPassed();
        application.move(passed ? "qualify" : "reject", actor.roles());
        Instant now = clock.now();
        LocalDate until = passed ? now.atZone(clock.zone()).toLocalDate().plusMonths(criteria.validMonths()).minusDays(1) : null;
        application.decided(actor.account(), now, until);
        if (passed) {
            organizations.findById(application.organization().value(), LockModeType.PESSIMISTIC_WRITE).qualified(until);
        } else {
            tasks.open(Organizations.apply(organization(application)));
        }
        tasks.done("registry.task.confirm", number);
        return done(actor, application, passed ? "registry.qualify" : "registry.reject", Map.of());
    }

    @Transactional
    public QualificationView byNumber(Actor actor, String number) {
        return store.seenBy(actor, number, LockModeType.NONE).map(found -> view(actor, found)).orElseThrow(Problem::notFound);
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
        Organization organization = organization(application);
        boolean own = actor.actsFor(organization.party());
        return QualificationState.MOVES.lines().stream()
                .filter(move -> move.from() == application.state())
                .filter(move -> move.who().contains(Role.ORG_MANAGER) ? Organizations.manages(actor, organization) : !own && actor.hasAny(move.who()))
                .map(move -> move.act().equals("qualify") || move.act().equals("reject") ? "confirm" : move.act())
                .distinct()
                .filter(act -> !act.equals("confirm") || !actor.account().equals(application.proposedBy()))
                .toList();
    }

    /** Locked for the organization's own manager. */
    private Qualification mine(Actor actor, String number, long version) {
        actor.require(Role.ORG_MANAGER);
        Qualification application = store.seenBy(actor, number, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
        if (!Organizations.manages(actor, organization(application))) {
            throw Problem.forbidden("kernel.not-your-act");
        }
        application.expect(version);
        return application;
    }

    /** Locked for somebody who judges and has no part in the organization. */
    private Qualification toJudge(Actor actor, String number, long version, Role role) {
        actor.require(role);
        Qualification application = store.seenBy(actor, number, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
        if (actor.actsFor(organization(application).party())) {
            throw Problem.forbidden("registry.own-organization");
        }
        application.expect(version);
        return application;
    }

    private Organization organization(Qualification application) {
        return organizations.findById(application.organization().value());
    }

    private QualificationPolicy policy() {
        return new QualificationPolicy(criteria.all());
    }

    private QualificationView done(Actor actor, Qualification application, String act, Map<String, ?> details) {
        trail.done(actor, act, Subject.of("qualification", application.number()), details);
        store.flush();
        return view(actor, application);
    }

    private QualificationView view(Actor actor, Qualification application) {
        OrganizationView of = organization(application).view(clock.today());
        return application.view(of, actor.hasAny(QualificationStore.REVIEWERS) && !actor.actsFor(of.party()));
    }
}
