package org.carepact.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
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

    /**
     * Verdicts upon rows: what is wrong with a row's form, then what {@code faults} says of its record, and for all that are right
     * by themselves, in one go, what {@code judge} says.
     */
    <T> List<Verdict> check(List<Map<String, String>> rows, Class<T> type, Function<T, List<FieldProblem>> faults, Function<List<T>, List<Verdict>> judge) {
        List<Verdict> verdicts = new ArrayList<>();
        List<T> right = new ArrayList<>();
        for (Map<String, String> row : rows) {
            verdicts.add(read(row, type, faults, right));
        }
        Iterator<Verdict> judged = right.isEmpty() ? Collections.emptyIterator() : judge.apply(right).iterator();
        verdicts.replaceAll(verdict -> verdict == null ? judged.next() : verdict);
        return verdicts;
    }

    /** A verdict of faults, or null where the record joins those that are right. */
    private <T> Verdict read(Map<String, String> row, Class<T> type, Function<T, List<FieldProblem>> faults, List<T> right) {
        try {
            T record = read(row, type);
            List<FieldProblem> found = faults.apply(record);
            if (found.isEmpty()) {
                right.add(record);
                return null;
            }
            return Verdict.faulty(found);
        } catch (Problem refused) {
            return refused.fields().isEmpty() ? Verdict.faulty("", refused.code(), refused.args().toArray()) : Verdict.faulty(refused.fields());
        }
    }
}
