package org.carepact.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
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
import org.carepact.kernel.state.Moves;
import org.carepact.kernel.time.LegalClock;
import org.carepact.rules.Deadlines;
import org.carepact.rules.RuleId;
import org.carepact.rules.RuleProfile;
import org.carepact.rules.RuleProfiles;

/** Rounds of qualification: drafted by one person, published by another, open for a window that the law's day count bounds. */
@ApplicationScoped
public class QualificationRounds {
    static final String PUBLISH = "registry.task.publish-round";

    private final QualificationRoundStore store;
    private final QualificationStore applications;
    private final QualificationCriteria criteria;
    private final RuleProfiles profiles;
    private final Deadlines deadlines;
    private final PublicNumbers numbers;
    private final LegalClock clock;
    private final Trail trail;
    private final Tasks tasks;

    QualificationRounds(QualificationRoundStore store, QualificationStore applications, QualificationCriteria criteria, RuleProfiles profiles,
            Deadlines deadlines, PublicNumbers numbers, LegalClock clock, Trail trail, Tasks tasks) {
        this.store = store;
        this.applications = applications;
        this.criteria = criteria;
        this.profiles = profiles;
        this.deadlines = deadlines;
        this.numbers = numbers;
        this.clock = clock;
        this.trail = trail;
        this.tasks = tasks;
    }

    /** Drafts a round with the criteria now in force. */
    @Transactional
    public QualificationRoundView draft(Actor actor, QualificationRoundRequest request) {
        RuleProfile profile = profiles.current(clock.today());
        check(profile, request);
        QualificationRound round = new QualificationRound(numbers.next("ZL"), actor.hat(Role.OFFICER).party(), actor.account(), request, criteria.current(), profile.id());
        store.persist(round);
        tasks.open(NewTask.forRole(PUBLISH, round.number(), at(round), Role.APPROVER, round.body(), null));
        return done(actor, round, "registry.draft-round", Map.of());
    }

    /** Changes a draft; it takes over the criteria now in force. */
    @Transactional
    public QualificationRoundView update(Actor actor, String number, long version, QualificationRoundRequest request) {
        QualificationRound round = locked(actor, number, version);
        round.move("update", actor.rolesFor(round.body()));
        RuleProfile profile = profiles.current(clock.today());
        check(profile, request);
        round.fill(request, criteria.current(), profile.id());
        return done(actor, round, "registry.update-round", Map.of());
    }

    /**
     * A second person publishes it.
     *
     * @throws Problem 403 {@code registry.round-second-person} for its author; 409 {@code registry.window-passed} where its time to apply is too short by now
     */
    @Transactional
    public QualificationRoundView publish(Actor actor, String number, long version) {
        QualificationRound round = locked(actor, number, version);
        round.move("publish", actor.rolesFor(round.body()));
        if (actor.account().equals(round.draftedBy())) {
            throw Problem.forbidden("registry.round-second-person");
        }
        LocalDate today = clock.today();
        LocalDate from = today.isAfter(round.opensOn()) ? today : round.opensOn();
        RuleProfile profile = profiles.byId(round.ruleProfile());
        if (!deadlines.isLongEnough(profile.rule(RuleId.QUALIFICATION_INTAKE_MIN), from, round.intakeEndsOn())) {
            throw Problem.conflict("registry.window-passed", profile.rule(RuleId.QUALIFICATION_INTAKE_MIN).number());
        }
        round.published(actor.account(), clock.now());
        tasks.done(PUBLISH, number);
        return done(actor, round, "registry.publish-round", Map.of("criteria", round.criteria().version()));
    }

    /** Takes applications longer, with a reason for everybody. */
    @Transactional
    public QualificationRoundView extend(Actor actor, String number, long version, ExtensionRequest request) {
        QualificationRound round = locked(actor, number, version);
        round.move("extend", actor.rolesFor(round.body()));
        if (!request.intakeEndsOn().isAfter(round.intakeEndsOn()) || request.intakeEndsOn().isBefore(clock.today())) {
            throw Problem.invalid("/intakeEndsOn", "registry.not-later");
        }
        longest(profiles.byId(round.ruleProfile()), round.opensOn(), request.intakeEndsOn());
        round.extended(request.intakeEndsOn(), request.reason());
        return done(actor, round, "registry.extend-round", Map.of("until", request.intakeEndsOn().toString(), "reason", request.reason()));
    }

    /** Cancels a round that nobody has applied in. */
    @Transactional
    public QualificationRoundView cancel(Actor actor, String number, long version, String reason) {
        QualificationRound round = locked(actor, number, version);
        round.move("cancel", actor.rolesFor(round.body()));
        if (applications.anyIn(round.id())) {
            throw Problem.conflict("registry.round-used");
        }
        round.because(reason);
        tasks.dropAll(number);
        return done(actor, round, "registry.cancel-round", Map.of("reason", reason));
    }

    @Transactional
    public QualificationRoundView byNumber(Actor actorOrNull, String number) {
        return store.seenBy(actorOrNull, number, LockModeType.NONE).map(round -> round.view(clock.today())).orElseThrow(Problem::notFound);
    }

    /** Published rounds, and drafts for those who make or check them; newest first. */
    @Transactional
    public PageOf<QualificationRoundView> list(Actor actorOrNull, PageRequest page) {
        LocalDate today = clock.today();
        return page.page(store.page(actorOrNull, page), QualificationRound::key).map(round -> round.view(today));
    }

    /** Rounds that take applications today. */
    @Transactional
    public List<QualificationRoundView> open() {
        LocalDate today = clock.today();
        return store.open(today).stream().map(round -> round.view(today)).toList();
    }

    /** The acts of the state table that this person may do now, for buttons. */
    @Transactional
    public List<String> acts(Actor actorOrNull, String number) {
        if (actorOrNull == null) {
            return List.of();
        }
        QualificationRound round = store.seenBy(actorOrNull, number, LockModeType.NONE).orElseThrow(Problem::notFound);
        return RoundState.MOVES.lines().stream()
                .filter(move -> move.from() == round.state() && move.who().stream().anyMatch(role -> actorOrNull.actsAs(role, round.body())))
                .map(Moves.Move::act)
                .filter(act -> !act.equals("publish") || !actorOrNull.account().equals(round.draftedBy()))
                .toList();
    }

    private void check(RuleProfile profile, QualificationRoundRequest request) {
        if (!deadlines.isLongEnough(profile.rule(RuleId.QUALIFICATION_INTAKE_MIN), request.opensOn(), request.intakeEndsOn())) {
            throw Problem.invalid("/intakeEndsOn", "registry.window-short", profile.rule(RuleId.QUALIFICATION_INTAKE_MIN).number());
        }
        longest(profile, request.opensOn(), request.intakeEndsOn());
        int most = profile.rule(RuleId.QUALIFICATION_VALIDITY).number();
        if (request.validMonths() != null && request.validMonths() > most) {
            throw Problem.invalid("/validMonths", "registry.too-long-valid", most);
        }
    }

    private void longest(RuleProfile profile, LocalDate from, LocalDate until) {
        int most = profile.rule(RuleId.QUALIFICATION_ROUND_MAX).number();
        if (!until.isBefore(from.plusMonths(most))) {
            throw Problem.invalid("/intakeEndsOn", "registry.window-long", most);
        }
    }

    private QualificationRound locked(Actor actor, String number, long version) {
        QualificationRound round = store.seenBy(actor, number, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
        round.expect(version);
        return round;
    }

    private QualificationRoundView done(Actor actor, QualificationRound round, String act, Map<String, ?> details) {
        trail.done(actor, act, Subject.of("qualification-round", round.number()), details);
        store.flush();
        return round.view(clock.today());
    }

    static String at(QualificationRound round) {
        return "/qualification-rounds/" + round.number();
    }
}
