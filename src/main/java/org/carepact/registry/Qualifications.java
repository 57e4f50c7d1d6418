package org.carepact.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.carepact.kernel.problem.FieldProblem;
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

    /** Begins an application; while one is open, that one is given. */
    @Transactional
    public QualificationView start(Actor actor) {
        Organization organization = organizations.ofParty(actor.partyAs(Role.ORG_MANAGER)).orElseThrow(Problem::notFound);
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
        Qualification application = locked(actor, number, version);
        application.move("save", actor.roles());
        application.state(request.statements());
        return done(actor, application, "registry.save", Map.of());
    }

    /** Hands the application in; every criterion needs a statement. */
    @Transactional
    public QualificationView submit(Actor actor, String number, long version) {
        Qualification application = locked(actor, number, version);
        application.move("submit", actor.roles());
        List<FieldProblem> missing = new ArrayList<>();
        for (int i = 0; i < criteria.all().size(); i++) {
            QualificationCriteria.Criterion criterion = criteria.all().get(i);
            boolean stated = application.statements().stream()
                    .anyMatch(each -> each.criterion().equals(criterion.code()) && each.text() != null && !each.text().isBlank());
            if (!stated) {
                missing.add(new FieldProblem("/statements/" + i + "/text", "registry.statement-missing", criterion.name()));
            }
        }
        if (!missing.isEmpty()) {
            throw Problem.invalid(missing);
        }
        application.submitted(clock.now());
        tasks.open(NewTask.forRole("registry.task.judge", number, "/qualifications/" + number, Role.OFFICER, null, null));
        return done(actor, application, "registry.submit", Map.of());
    }

    /** One officer judges each criterion; what is not passed needs a reason. */
    @Transactional
    public QualificationView propose(Actor actor, String number, long version, ProposalRequest request) {
        Qualification application = locked(actor, number, version);
        application.move("propose", actor.roles());
        List<FieldProblem> missing = new ArrayList<>();
        for (int i = 0; i < criteria.all().size(); i++) {
            QualificationCriteria.Criterion criterion = criteria.all().get(i);
            var judgement = request.judgements().stream().filter(each -> each.criterion().equals(criterion.code())).findFirst();
            if (judgement.isEmpty()) {
                missing.add(new FieldProblem("/judgements/" + i + "/passed", "registry.judgement-missing", criterion.name()));
            } else if (!judgement.get().passed() && (judgement.get().reason() == null || judgement.get().reason().isBlank())) {
                missing.add(new FieldProblem("/judgements/" + i + "/reason", "registry.reason-missing"));
            }
        }
        if (!missing.isEmpty()) {
            throw Problem.invalid(missing);
        }
        application.proposed(request.judgements(), actor.account());
        tasks.done("registry.task.judge", number);
        tasks.open(NewTask.forRole("registry.task.confirm", number, "/qualifications/" + number, Role.APPROVER, null, null));
        return done(actor, application, "registry.propose", Map.of("passed", application.allPassed()));
    }

    /** A second person gives the proposal back with a reason. */
    @Transactional
    public QualificationView sendBack(Actor actor, String number, long version, String reason) {
        Qualification application = locked(actor, number, version);
        application.move("send-back", actor.roles());
        application.sentBack(reason);
        tasks.done("registry.task.confirm", number);
        tasks.open(NewTask.forRole("registry.task.judge", number, "/qualifications/" + number, Role.OFFICER, null, null));
        return done(actor, application, "registry.send-back", Map.of("reason", reason));
    }

    /** A second person, never the proposer, confirms: qualified where every criterion is passed, rejected otherwise. */
    @Transactional
    public QualificationView confirm(Actor actor, String number, long version) {
        Qualification application = locked(actor, number, version);
        if (actor.account().equals(application.proposedBy())) {
            throw Problem.forbidden("registry.second-person");
        }
        boolean passed = application.allPassed();
        application.move(passed ? "qualify" : "reject", actor.roles());
        Instant now = clock.now();
        LocalDate until = passed ? now.atZone(clock.zone()).toLocalDate().plusMonths(criteria.validMonths()) : null;
        application.decided(actor.account(), now, until);
        if (passed) {
            organizations.findById(application.organization().value(), LockModeType.PESSIMISTIC_WRITE).qualified(until);
        }
        tasks.done("registry.task.confirm", number);
        return done(actor, application, passed ? "registry.qualify" : "registry.reject", Map.of());
    }

    @Transactional
    public QualificationView byNumber(Actor actor, String number) {
        return store.seenBy(actor, number, LockModeType.NONE).map(found -> view(actor, found)).orElseThrow(Problem::notFound);
    }

    /** Applications this person may see, newest first. */
    @Transactional
    public PageOf<QualificationView> list(Actor actor, PageRequest page) {
        return page.page(store.page(actor, page), Qualification::key).map(found -> view(actor, found));
    }

    private Qualification locked(Actor actor, String number, long version) {
        Qualification application = store.seenBy(actor, number, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
        application.expect(version);
        return application;
    }

    private QualificationView done(Actor actor, Qualification application, String act, Map<String, ?> details) {
        trail.done(actor, act, Subject.of("qualification", application.number()), details);
        store.flush();
        return view(actor, application);
    }

    private QualificationView view(Actor actor, Qualification application) {
        OrganizationView of = organizations.findById(application.organization().value()).view(clock.today());
        return application.view(of, actor.hasAny(QualificationStore.REVIEWERS));
    }
}
