package org.carepact.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.carepact.kernel.i18n.Language;
import org.carepact.kernel.i18n.Texts;
import org.carepact.kernel.problem.FieldProblem;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.web.Forms;

/** Reads a row into the same record that forms and API take, so that each rule about input stands once. */
@ApplicationScoped
class RowReader {
    private final Forms forms;

    RowReader(Forms forms) {
        this.forms = forms;
    }

    <T> T read(Map<String, String> values, Class<T> type) {
        MultivaluedMap<String, String> input = new MultivaluedHashMap<>();
        values.forEach((field, value) -> {
            if (field.equals("areas")) {
                input.put(field, List.of(value.split("[\\s,，、;；]+")));
            } else {
                input.putSingle(field, value);
            }
        });
        return forms.read(input, type);
    }

    /** The constant that a cell names: by itself or by its name in either language; the text where it names none. */
    static <E extends Enum<E>> String constant(Class<E> type, String text) {
        for (E constant : type.getEnumConstants()) {
            for (Language language : Language.values()) {
                if (text.equalsIgnoreCase(Texts.in(language, () -> Texts.name(constant)))) {
                    return constant.name();
                }
            }
        }
        return text;
    }

    /** What is wrong with a row: of its form first, then what {@code more} says of the record. */
    <T> List<FieldProblem> faults(Map<String, String> values, Class<T> type, Function<T, List<FieldProblem>> more) {
        try {
            return more.apply(read(values, type));
        } catch (Problem refused) {
            return refused.fields().isEmpty() ? List.of(new FieldProblem("", refused.code(), refused.args())) : refused.fields();
        }
    }
}
