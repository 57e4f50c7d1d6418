package org.carepact.kernel.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.problem.ProblemKind;
import org.junit.jupiter.api.Test;

class MovesTest {
    private enum Door { OPEN, CLOSED, LOCKED }

    private static final Moves<Door, String> MOVES = Moves.<Door, String>table()
            .move(Door.OPEN, "close", Door.CLOSED, "guest", "keeper")
            .move(Door.CLOSED, "lock", Door.LOCKED, "keeper")
            .byTime(Door.LOCKED, "unlock", Door.CLOSED)
            .build();

    @Test
    void anActLeadsWhereTheTableSays() {
        assertThat(MOVES.next(Door.OPEN, "close", Set.of("guest"))).isEqualTo(Door.CLOSED);
        assertThat(MOVES.next(Door.LOCKED, "unlock")).isEqualTo(Door.CLOSED);
    }

    @Test
    void whatTheStateDoesNotKnowIsAConflictWhoeverAsks() {
        assertThatThrownBy(() -> MOVES.next(Door.OPEN, "lock", Set.of("keeper")))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.CONFLICT));
    }

    @Test
    void whoLacksTheRoleIsForbidden() {
        assertThatThrownBy(() -> MOVES.next(Door.CLOSED, "lock", Set.of("guest")))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.FORBIDDEN));
        assertThat(MOVES.allows(Door.CLOSED, "lock", Set.of("guest"))).isFalse();
        assertThat(MOVES.allows(Door.CLOSED, "lock", Set.of("guest", "keeper"))).isTrue();
    }

    @Test
    void itsLinesStandInTheOrderOfTheSource() {
        assertThat(MOVES.lines()).extracting(Moves.Move::act).isEqualTo(List.of("close", "lock", "unlock"));
    }
}
