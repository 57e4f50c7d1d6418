package org.carepact.kernel.problem;

import io.quarkus.arc.Arc;
import java.util.List;
import org.carepact.kernel.i18n.Language;
import org.carepact.kernel.i18n.Messages;

/** Problems as sentences: code {@code tender.too-early} is said by the message {@code tender.problem.too-early}. */
public final class Sentences {
    private Sentences() {}

    public static String of(Language language, Problem problem) {
        return say(language, problem.code(), problem.args());
    }

    public static String of(Language language, FieldProblem field) {
        return say(language, field.code(), field.args());
    }

    private static String say(Language language, String code, List<Object> args) {
        int dot = code.indexOf('.');
        String key = code.substring(0, dot) + ".problem" + code.substring(dot);
        return Arc.container().instance(Messages.class).get().say(language, key, args.toArray());
    }
}
