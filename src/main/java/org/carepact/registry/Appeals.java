package org.carepact.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.carepact.kernel.state.Moves;
import org.carepact.kernel.time.LegalClock;
import org.carepact.rules.Deadlines;
import org.carepact.rules.RuleId;
import org.carepact.rules.RuleProfiles;

/** Appeals against rejections, suspensions and blocks; the supervising body decides, and an annulled decision is undone at once. */
@ApplicationScoped
public class Appeals {
    /** How numbers of applications begin. */
    static final String APPLICATION = "ZG";

    static final String DECIDE = "registry.task.decide-appeal";

    private final AppealStore store;
    private final QualificationStore applications;
    private final QualificationReview review;
    private final MeasureStore imposed;
    private final Measures measures;
    private final OrganizationStore organizations;
    private final RuleProfiles profiles;
    private final Deadlines deadlines;
    private final PublicNumbers numbers;
    private final LegalClock clock;
    private final Trail trail;
    private final Tasks tasks;

    Appeals(AppealStore store, QualificationStore applications, QualificationReview review, MeasureStore imposed, Measures measures,
            OrganizationStore organizations, RuleProfiles profiles, Deadlines deadlines, PublicNumbers numbers, LegalClock clock, Trail trail, Tasks tasks) {
        this.store = store;
        this.applications = applications;
        this.review = review;
        this.imposed = imposed;
        this.measures = measures;
        this.organizations = organizations;
        this.profiles = profiles;
        this.deadlines = deadlines;
        this.numbers = numbers;
        this.clock = clock;
        this.trail = trail;
        this.tasks = tasks;
    }

    /** A decision against an organization: whose, and since when it can be appealed. */
    private record Decision(OrganizationId organization, Instant decidedAt) {}

    /** The organization's manager appeals, once for each decision and within the rule's time. */
    @Transactional
    public AppealView file(Actor actor, AppealRequest request) {
        actor.require(Role.ORG_MANAGER);
        Decision decision = decision(actor, request.against()).orElseThrow(() -> Problem.invalid("/against", "registry.nothing-to-appeal"));
        Organization organization = organizations.lockedById(decision.organization());
        if (!Organizations.manages(actor, organization)) {
            throw Problem.forbidden("kernel.not-your-act");
        }
        Instant now = clock.now();
        Instant until = deadlines.after(profiles.current(clock.today()), RuleId.QUALIFICATION_APPEAL, decision.decidedAt()).due();
        if (!now.isBefore(until)) {
            throw Problem.conflict("registry.appeal-late", until);
        }
        store.against(request.against()).ifPresent(there -> {
            throw Problem.conflict("registry.appealed-already", there.number());
        });
        Appeal appeal = new Appeal(numbers.next("SS"), organization.id(), request.against(), request.text(), actor.account(), now);
        store.persist(appeal);
        tasks.open(NewTask.forRole(DECIDE, appeal.number(), "/appeals/" + appeal.number(), Role.SUPERVISOR, null, null));
        return done(actor, appeal, "registry.file-appeal", Map.of("against", request.against()));
    }

    /** The decision stands. */
    @Transactional
    public AppealView uphold(Actor actor, String number, long version, String reasons) {
        Appeal appeal = toDecide(actor, number, version);
        appeal.decided("uphold", actor.roles(), actor.account(), clock.now(), reasons);
        return done(actor, appeal, "registry.uphold", Map.of("against", appeal.against()));
    }

    /** The decision is annulled: a measure ends today, a rejected application is judged anew by others. */
    @Transactional
    public AppealView annul(Actor actor, String number, long version, String reasons) {
        Appeal appeal = toDecide(actor, number, version);
        appeal.decided("annul", actor.roles(), actor.account(), clock.now(), reasons);
        if (appeal.against().startsWith(APPLICATION)) {
            review.annul(actor, appeal.against());
        } else {
            measures.annul(actor, appeal.against(), reasons);
        }
        return done(actor, appeal, "registry.annul-decision", Map.of("against", appeal.against()));
    }

    @Transactional
    public AppealView byNumber(Actor actor, String number) {
        return store.seenBy(actor, number, LockModeType.NONE).map(this::view).orElseThrow(Problem::notFound);
    }

    /** The appeal against a decision, where there is one that the asker may see. */
    @Transactional
    public Optional<AppealView> against(Actor actorOrNull, String number) {
        return actorOrNull == null ? Optional.empty() : store.seenAgainst(actorOrNull, number).map(this::view);
    }

    /** Appeals the asker may see, newest first. */
    @Transactional
    public PageOf<AppealView> list(Actor actor, PageRequest page) {
        List<Appeal> appeals = store.page(actor, page);
        organizations.prepare(appeals.stream().map(Appeal::organization).toList());
        return page.page(appeals, Appeal::key).map(this::view);
    }

    /** Whether the asker may appeal against this decision now, for pages that offer it. */
    @Transactional
    public boolean mayFile(Actor actorOrNull, String against) {
        return actorOrNull != null && actorOrNull.has(Role.ORG_MANAGER) && store.against(against).isEmpty()
                && decision(actorOrNull, against)
                        .filter(decision -> Organizations.manages(actorOrNull, organizations.findById(decision.organization().value())))
                        .filter(decision -> clock.now().isBefore(
                                deadlines.after(profiles.current(clock.today()), RuleId.QUALIFICATION_APPEAL, decision.decidedAt()).due()))
                        .isPresent();
    }

    /** The acts of the state table that this person may do now, for buttons. */
    public static List<String> acts(Actor actor, AppealView appeal) {
        return AppealState.MOVES.lines().stream()
                .filter(move -> move.from() == appeal.state() && actor.hasAny(move.who()) && !actor.actsFor(appeal.organization().party()))
                .map(Moves.Move::act)
                .toList();
    }

    private Optional<Decision> decision(Actor actor, String number) {
        return number.startsWith(APPLICATION)
                ? applications.seenBy(actor, number, LockModeType.NONE)
                        .filter(found -> found.state() == QualificationState.REJECTED)
                        .map(found -> new Decision(found.organization(), found.decidedAt()))
                : imposed.seenBy(actor, number, LockModeType.NONE)
                        .filter(found -> found.state() == MeasureState.IN_FORCE)
                        .map(found -> new Decision(found.organization(), found.decidedAt()));
    }

    private Appeal toDecide(Actor actor, String number, long version) {
        actor.require(Role.SUPERVISOR);
        OrganizationId whose = store.seenBy(actor, number, LockModeType.NONE).map(Appeal::organization).orElseThrow(Problem::notFound);
        Organization organization = organizations.lockedById(whose);
        if (actor.actsFor(organization.party())) {
            throw Problem.forbidden("registry.own-organization");
        }
        Appeal appeal = store.seenBy(actor, number, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
        appeal.expect(version);
        return appeal;
    }

    private AppealView done(Actor actor, Appeal appeal, String act, Map<String, ?> details) {
        if (appeal.state() != AppealState.FILED) {
            tasks.done(DECIDE, appeal.number());
        }
        trail.done(actor, act, Subject.of("appeal", appeal.number()), details);
        store.flush();
        return view(appeal);
    }

    private AppealView view(Appeal appeal) {
        return appeal.view(organizations.findById(appeal.organization().value()).view(clock.today()));
    }
}
