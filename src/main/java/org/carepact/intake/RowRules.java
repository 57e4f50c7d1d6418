package org.carepact.intake;

import java.util.List;
import java.util.Map;
import org.carepact.identity.Actor;
import org.carepact.kernel.problem.FieldProblem;

/** How rows of one kind are checked and written. */
interface RowRules {
    ImportKind kind();

    /** What is wrong with the values of one row, by field. */
    List<FieldProblem> faults(Actor actor, Map<String, String> values);

    /**
     * What right rows would do, in as many statements however many there are.
     *
     * @return an outcome for each, in their order
     */
    List<RowOutcome> outcomes(Actor actor, List<Map<String, String>> rows);

    /** Writes a row that is new or changed. @throws org.carepact.kernel.problem.Problem where it cannot be written any more */
    void write(Actor actor, Map<String, String> values);
}
