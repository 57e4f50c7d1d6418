package org.carepact.kernel.problem;

import java.util.List;

/**
 * A refusal with a stable code; its sentence is the message {@code <room>.problem.<rest of code>} in the asker's
 * language. Thrown by services; the transaction rolls back; the edge turns it into problem details or an error page.
 */
public class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final String code;
    private final transient List<Object> args;
    private final transient List<FieldProblem> fields;

    public Problem(ProblemKind kind, String code, List<Object> args, List<FieldProblem> fields) {
        super(code + (fields.isEmpty() ? "" : " " + fields), null, false, false);
        this.kind = kind;
        this.code = code;
        this.args = List.copyOf(args);
        this.fields = List.copyOf(fields);
    }

    /** 422: fields of the input are wrong, each named. */
    public static Problem invalid(List<FieldProblem> fields) {
        return new Problem(ProblemKind.INVALID, "kernel.invalid", List.of(), fields);
    }

    /** 422: one field of the input is wrong. */
    public static Problem invalid(String pointer, String code, Object... args) {
        return invalid(List.of(new FieldProblem(pointer, code, args)));
    }

    /** 409: the act is understood but a rule or the present state forbids it. */
    public static Problem conflict(String code, Object... args) {
        return new Problem(ProblemKind.CONFLICT, code, List.of(args), List.of());
    }

    /** 404: there is no such thing, or the asker may not know of it. */
    public static Problem notFound() {
        return new Problem(ProblemKind.NOT_FOUND, "kernel.not-found", List.of(), List.of());
    }

    /** 403: the asker may see the thing but not do this. */
    public static Problem forbidden(String code, Object... args) {
        return new Problem(ProblemKind.FORBIDDEN, code, List.of(args), List.of());
    }

    /** 412: somebody changed the thing since the asker read it. */
    public static Problem stale() {
        return new Problem(ProblemKind.STALE, "kernel.stale", List.of(), List.of());
    }

    /** Any other kind without fields. */
    public static Problem of(ProblemKind kind, String code, Object... args) {
        return new Problem(kind, code, List.of(args), List.of());
    }

    public ProblemKind kind() {
        return kind;
    }

    /** Stable, for programs: {@code tender.deadline-too-early}. */
    public String code() {
        return code;
    }

    public List<Object> args() {
        return args;
    }

    public List<FieldProblem> fields() {
        return fields;
    }
}
