package org.carepact.intake;

import java.util.List;
import org.carepact.kernel.problem.FieldProblem;

/**
 * What a row would do as things stand.
 *
 * @param faults why it cannot be written, by field; none unless it is faulty
 */
record Verdict(RowOutcome outcome, List<FieldProblem> faults) {
    static Verdict of(RowOutcome outcome) {
        return new Verdict(outcome, List.of());
    }

    static Verdict faulty(List<FieldProblem> faults) {
        return new Verdict(RowOutcome.FAULTY, faults);
    }

    static Verdict faulty(String field, String code, Object... args) {
        return faulty(List.of(new FieldProblem(field, code, args)));
    }

    /** Whether writing it would change anything. */
    boolean writes() {
        return outcome == RowOutcome.NEW || outcome == RowOutcome.CHANGED;
    }
}
