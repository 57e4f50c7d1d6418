package org.carepact.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carepact.identity.AccountId;
import org.carepact.identity.Accounts;
import org.carepact.identity.Actor;
import org.carepact.identity.Parties;
import org.carepact.identity.PersonView;
import org.carepact.identity.Role;
import org.carepact.inbox.NewTask;
import org.carepact.inbox.Tasks;
import org.carepact.kernel.event.Acting;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.problem.Problem;

/** What all services of this room do alike: lock a round, tell of an act, show the round to its reader. */
@ApplicationScoped
class AssessmentDesk {
    private final AssessmentStore store;
    private final Accounts accounts;
    private final Parties parties;
    private final Trail trail;
    private final Tasks tasks;

    AssessmentDesk(AssessmentStore store, Accounts accounts, Parties parties, Trail trail, Tasks tasks) {
        this.store = store;
        this.accounts = accounts;
        this.parties = parties;
        this.trail = trail;
        this.tasks = tasks;
    }

    AssessmentRound locked(Actor actor, String number, long version) {
        AssessmentRound round = store.locked(actor, number).orElseThrow(Problem::notFound);
        round.expect(version);
        return round;
    }

    void told(Acting by, AssessmentRound round, String act, Map<String, ?> details) {
        trail.done(by, "assessment." + act, subject(round), details);
    }

    /** Tells of the act and shows what the actor may read of the round now. */
    AssessmentView done(Actor actor, AssessmentRound round, String act, Map<String, ?> details) {
        told(actor, round, act, details);
        store.flush();
        return view(actor, round);
    }

    void task(AssessmentRound round, String kind, Role role) {
        tasks.open(NewTask.forRole("assessment.task." + kind, round.number(), href(round), role, null, null));
    }

    void task(AssessmentRound round, String kind, AccountId person) {
        tasks.open(NewTask.forPerson("assessment.task." + kind, round.number(), href(round), person, null));
    }

    void finished(AssessmentRound round, String kind) {
        tasks.done("assessment.task." + kind, round.number());
    }

    void confirmation(AssessmentRound round) {
        tasks.open(NewTask.forRole("assessment.task.lock", round.number(), href(round), Role.APPROVER, round.purchaser(), null));
    }

    /** An evaluator by user name; {@code pointer} is where the name stands in the input. */
    PersonView expert(String username, String pointer) {
        return accounts.holders(Role.EVALUATOR, null).stream()
                .filter(each -> each.username().equals(username))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(pointer, "assessment.no-expert", username));
    }

    AssessmentView view(Actor actor, AssessmentRound round) {
        Audience audience = audience(actor, round);
        PersonView reviewer = round.reviewer() == null || audience != Audience.WATCHER ? null : accounts.person(round.reviewer());
        return round.view(audience, parties.byId(round.purchaser()).name(), parties.byId(round.supplier()).name(),
                reviewer == null ? null : reviewer.name(), experts(actor, audience, round));
    }

    /** A row of a list: without the evaluators. */
    AssessmentView row(Actor actor, AssessmentRound round) {
        return round.view(rowAudience(actor, round), parties.byId(round.purchaser()).name(), parties.byId(round.supplier()).name(), null, List.of());
    }

    void prepare(Collection<AssessmentRound> rounds) {
        parties.prepare(rounds.stream().flatMap(round -> Stream.of(round.purchaser(), round.supplier())).toList());
    }

    private List<ExpertView> experts(Actor actor, Audience audience, AssessmentRound round) {
        boolean shown = round.state() != AssessmentState.PLANNED && round.state() != AssessmentState.COLLECTING;
        List<AssessmentExpert> experts = store.experts(round);
        return switch (audience) {
            case WATCHER -> experts.stream().map(expert -> expert.view(accounts.person(expert.account()), shown)).toList();
            case EXPERT -> experts.stream()
                    .filter(expert -> expert.account().equals(actor.account()))
                    .map(expert -> expert.view(accounts.person(expert.account()), true))
                    .toList();
            case PARTY -> experts.stream().filter(AssessmentExpert::sent).map(expert -> expert.view(null, shown)).toList();
            case PUBLIC -> List.of();
        };
    }

    /** Without asking for the evaluators: whoever sees a round that is neither public nor theirs is one of them. */
    private static Audience rowAudience(Actor actor, AssessmentRound round) {
        if (actor == null) {
            return Audience.PUBLIC;
        }
        if (actor.has(Role.SUPERVISOR) || actor.has(Role.AUDITOR)) {
            return Audience.WATCHER;
        }
        if (actor.actsFor(round.purchaser()) || actor.actsFor(round.supplier()) || actor.account().equals(round.reviewer())) {
            return Audience.PARTY;
        }
        return round.state().isPublic() ? Audience.PUBLIC : Audience.EXPERT;
    }

    private Audience audience(Actor actor, AssessmentRound round) {
        Audience audience = rowAudience(actor, round);
        boolean expert = audience == Audience.PUBLIC && actor != null
                && store.experts(round).stream().anyMatch(each -> each.account().equals(actor.account()) && each.sits());
        return expert ? Audience.EXPERT : audience;
    }

    static String href(AssessmentRound round) {
        return "/assessments/" + round.number();
    }

    static Subject subject(AssessmentRound round) {
        return Subject.of("assessment", round.number(), round.tenderNumber());
    }
}
