package org.carepact.assessment;

import java.util.Set;
import java.util.stream.Collectors;
import org.carepact.identity.Actor;
import org.carepact.identity.Role;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.state.Moves;

/**
 * What a reader may do to a round as it stands: what the state table allows, as far as it is this very person's.
 *
 * @param acts of the state table
 * @param me the reader's own sheet, or null
 */
public record AssessmentTurn(Set<String> acts, ExpertView me) {
    private static final Set<String> APPOINTING = Set.of("open", "appoint", "appoint-reviewer");

    static AssessmentTurn of(Actor actor, AssessmentView round) {
        if (actor == null) {
            return new AssessmentTurn(Set.of(), null);
        }
        ExpertView me = round.experts().stream().filter(expert -> actor.username().equals(expert.username())).findFirst().orElse(null);
        Set<String> acts = AssessmentState.MOVES.lines().stream()
                .filter(move -> move.from() == round.state() && move.who().stream().anyMatch(actor.roles()::contains))
                .map(Moves.Move::act)
                .filter(act -> isTheirs(act, actor, round, me))
                .collect(Collectors.toUnmodifiableSet());
        return new AssessmentTurn(acts, me);
    }

    private static boolean isTheirs(String act, Actor actor, AssessmentView round, ExpertView me) {
        return switch (act) {
            case "state" -> me != null && me.statedAt() == null;
            case "score" -> me != null && Boolean.FALSE.equals(me.conflict()) && me.sentAt() == null;
            case "preview" -> round.figures() != null;
            case "reply", "dispute" -> actor.actsAs(Role.ORG_MANAGER, round.supplier());
            case "review" -> actor.account().equals(round.reviewer());
            case "lock", "send-back" -> actor.actsAs(Role.APPROVER, round.purchaser());
            case "supersede" -> false;
            default -> true;
        };
    }

    public boolean may(String act) {
        return acts.contains(act);
    }

    /** Whether a choice of evaluators is needed. */
    public boolean appoints() {
        return acts.stream().anyMatch(APPOINTING::contains);
    }

    /** Refuses what is not this reader's turn: 409 where the state does not know the act, 403 otherwise. */
    void require(String act, Actor actor, AssessmentView round) {
        if (!may(act)) {
            AssessmentState.MOVES.next(round.state(), act, actor.roles());
            throw Problem.forbidden("kernel.not-your-act");
        }
    }
}
