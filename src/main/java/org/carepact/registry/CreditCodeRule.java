package org.carepact.registry;

import java.util.Optional;
import org.carepact.kernel.problem.FieldProblem;

/** The check of a unified social credit code (GB 32100-2015) for other rooms. */
public final class CreditCodeRule {
    private CreditCodeRule() {}

    /** What is wrong with a code in capitals, at a field; empty where it is right. */
    public static Optional<FieldProblem> fault(String pointer, String code) {
        return CreditCode.fault(code).map(found -> switch (found.kind()) {
            case LENGTH -> new FieldProblem(pointer, "registry.uscc-length", CreditCode.LENGTH, found.place());
            case SIGN -> new FieldProblem(pointer, "registry.uscc-sign", found.place());
            case ORGANIZATION_CHECK -> new FieldProblem(pointer, "registry.uscc-organization", found.place());
            case CHECK -> new FieldProblem(pointer, "registry.uscc-check", found.place());
        });
    }
}
