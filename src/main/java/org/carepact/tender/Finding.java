package org.carepact.tender;

import java.util.List;
import org.carepact.kernel.problem.FieldProblem;

/**
 * What the check of a notice found.
 *
 * @param hard whether the notice may not be published so; else a warning with its reason
 * @param source law article behind it
 */
public record Finding(String pointer, String code, boolean hard, String source, List<Object> args) {
    static Finding hard(String pointer, String code, String source, Object... args) {
        return new Finding(pointer, code, true, source, List.of(args));
    }

    static Finding warning(String pointer, String code, String source, Object... args) {
        return new Finding(pointer, code, false, source, List.of(args));
    }

    FieldProblem asProblem() {
        return new FieldProblem(pointer, code, args);
    }
}
