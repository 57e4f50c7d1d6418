package org.carepact.kernel.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.carepact.kernel.problem.Problem;

/**
 * The table of a state machine: which act leads from which state to which, and who may do it. Only this table changes a
 * state; services ask it, pages read from it which buttons to show, the handbook is printed from it.
 *
 * @param <S> the states
 * @param <W> who acts (a role); an act of the clock has no role
 */
public final class Moves<S extends Enum<S>, W> {
    /**
     * One line of the table.
     *
     * @param who the roles that may do it; empty where time does it
     */
    public record Move<S, W>(S from, String act, List<W> who, S to) {}

    private final List<Move<S, W>> table;

    private Moves(List<Move<S, W>> table) {
        this.table = List.copyOf(table);
    }

    public static <S extends Enum<S>, W> Builder<S, W> table() {
        return new Builder<>();
    }

    /**
     * Where an act leads.
     *
     * @throws Problem 409 where the state does not know the act, 403 where none of the roles may do it
     */
    public S next(S from, String act, Collection<W> roles) {
        Move<S, W> move = find(from, act);
        if (!move.who().isEmpty() && move.who().stream().noneMatch(roles::contains)) {
            throw Problem.forbidden("kernel.not-your-act");
        }
        return move.to();
    }

    /** Where an act of the clock, or one whose actor was judged elsewhere, leads. */
    public S next(S from, String act) {
        return find(from, act).to();
    }

    /** Whether this state knows this act for one of these roles. */
    public boolean allows(S from, String act, Collection<W> roles) {
        return table.stream()
                .anyMatch(move -> move.from() == from && move.act().equals(act)
                        && (move.who().isEmpty() || move.who().stream().anyMatch(roles::contains)));
    }

    /** All lines, in the order of the source. */
    public List<Move<S, W>> lines() {
        return table;
    }

    private Move<S, W> find(S from, String act) {
        return table.stream()
                .filter(move -> move.from() == from && move.act().equals(act))
                .findFirst()
                .orElseThrow(() -> Problem.conflict("kernel.state", from));
    }

    /** Collects the lines of a table. */
    public static final class Builder<S extends Enum<S>, W> {
        private final List<Move<S, W>> lines = new ArrayList<>();

        /** A person with one of the roles does {@code act} in state {@code from}; afterwards the state is {@code to}. */
        @SafeVarargs
        public final Builder<S, W> move(S from, String act, S to, W... who) {
            lines.add(new Move<>(from, act, List.of(who), to));
            return this;
        }

        /** Time does it. */
        public Builder<S, W> byTime(S from, String act, S to) {
            lines.add(new Move<>(from, act, List.of(), to));
            return this;
        }

        public Moves<S, W> build() {
            return new Moves<>(lines);
        }
    }
}
