package org.carepact.kernel.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carepact.kernel.crypto.RandomTokens;
import org.carepact.kernel.i18n.Texts;
import org.carepact.kernel.problem.FieldProblem;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.problem.Sentences;

/** The state of a form on a page: what was typed is kept, what is wrong is said on top and at the field. */
public final class Form {
    /** One fault: the field to jump to (empty for the whole form) and its sentence. */
    public record Fault(String field, String text) {}

    private final Map<String, List<String>> values;
    private final List<Fault> errors;
    private final Long version;
    private final String once;

    private Form(Map<String, List<String>> values, List<Fault> errors, Long version, String once) {
        this.values = values;
        this.errors = errors;
        this.version = version;
        this.once = once;
    }

    /** An empty form for something new. */
    public static Form empty() {
        return new Form(Map.of(), List.of(), null, RandomTokens.next());
    }

    /** A form for an act upon version {@code version} of a thing. */
    public static Form upon(long version) {
        return new Form(Map.of(), List.of(), version, RandomTokens.next());
    }

    /** This form with a value filled in, or several of a collection; null and empty values leave it unset. */
    public Form with(String name, Object value) {
        if (value == null || value.toString().isEmpty()) {
            return this;
        }
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        if (value instanceof Collection<?> several) {
            more.put(name, several.stream().map(Object::toString).toList());
            return new Form(more, errors, version, once);
        }
        String text = value instanceof java.math.BigDecimal number ? number.toPlainString() : value.toString();
        more.put(name, List.of(text));
        return new Form(more, errors, version, once);
    }

    /** What came in, with what is wrong about it. */
    static Form refused(MultivaluedMap<String, String> input, Problem problem) {
        List<Fault> faults = problem.fields().isEmpty()
                ? List.of(new Fault("", Sentences.of(Texts.language(), problem)))
                : problem.fields().stream().map(Form::fault).toList();
        String version = input.getFirst("version");
        String once = input.getFirst("once");
        return new Form(new LinkedHashMap<>(input), faults,
                version == null || !version.matches("\\d{1,18}") ? null : Long.valueOf(version),
                once == null ? RandomTokens.next() : once);
    }

    /** The same faults over another form's values: what an act without fields was refused for, said above the thing. */
    public Form over(Form filled) {
        return new Form(filled.values, errors, filled.version, once);
    }

    private static Fault fault(FieldProblem field) {
        return new Fault(field.field(), Sentences.of(Texts.language(), field));
    }

    /** What was typed or filled in, or empty text. */
    public String value(String name) {
        List<String> all = values.get(name);
        return all == null || all.isEmpty() || all.get(0) == null ? "" : all.get(0);
    }

    /** Whether a box or option is chosen. */
    public boolean chosen(String name, String option) {
        List<String> all = values.get(name);
        return all != null && all.contains(option);
    }

    /** The sentence at this field, or null. */
    public String error(String name) {
        return errors.stream().filter(fault -> fault.field().equals(name)).map(Fault::text).findFirst().orElse(null);
    }

    public List<Fault> getErrors() {
        return errors;
    }

    /** The version the act is upon, or null for something new. */
    public Long getVersion() {
        return version;
    }

    /** Sent with the form, so that sending it twice does it once. */
    public String getOnce() {
        return once;
    }
}
