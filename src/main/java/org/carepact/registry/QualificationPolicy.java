package org.carepact.registry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.carepact.kernel.problem.FieldProblem;
import org.carepact.kernel.problem.Problem;

/** Statements and judgements fit the criteria: each known, each once, nothing decided against somebody without notice and reason. */
final class QualificationPolicy {
    private final Criteria asked;
    private final List<Criterion> criteria;
    private final List<FieldProblem> faults = new ArrayList<>();

    QualificationPolicy(Criteria asked) {
        this.asked = asked;
        this.criteria = asked.criteria();
    }

    /** Statements and fields as they grow: known, each once. */
    void checkStated(List<Statement> statements, List<String> fields) {
        keys("/statements/", statements.stream().map(Statement::criterion).toList());
        for (int i = 0; i < fields.size(); i++) {
            if (asked.field(fields.get(i)).isEmpty()) {
                faults.add(new FieldProblem("/fields/" + i, "registry.no-such-field", fields.get(i)));
            }
        }
        refuse();
    }

    /** While something is being put right, only what the notice names changes. */
    void checkCured(Cure cure, List<Statement> before, List<Statement> after) {
        for (int i = 0; i < criteria.size(); i++) {
            String code = criteria.get(i).code();
            if (!cure.criteria().contains(code) && !Objects.equals(of(before, code), of(after, code))) {
                faults.add(new FieldProblem("/statements/" + i + "/text", "registry.not-in-notice", code));
            }
        }
        refuse();
    }

    /**
     * An application that is handed in names its fields of service and says of every criterion whether and how it is met.
     *
     * @param sameAsRejected whether a criterion's statement and files are those for which it was rejected
     */
    void checkComplete(List<Statement> statements, List<String> fields, Function<String, Boolean> sameAsRejected) {
        if (fields.isEmpty()) {
            faults.add(new FieldProblem("/fields", "registry.fields-missing"));
        }
        for (int i = 0; i < criteria.size(); i++) {
            String code = criteria.get(i).code();
            Statement stated = of(statements, code);
            if (stated == null || stated.met() == null) {
                faults.add(new FieldProblem("/statements/" + i + "/met", "registry.met-missing", code));
            }
            if (stated == null || stated.text() == null || stated.text().isBlank()) {
                faults.add(new FieldProblem("/statements/" + i + "/text", "registry.statement-missing", code));
            } else if (sameAsRejected.apply(code)) {
                faults.add(new FieldProblem("/statements/" + i + "/text", "registry.must-differ", code));
            }
        }
        refuse();
    }

    /** Judgements as they grow: known criteria, each once, a reason wherever one is not met. */
    void checkJudging(List<Judgement> judgements) {
        judged(judgements);
        refuse();
    }

    /** A proposal judges every criterion once; what is not passed has a reason, which the organization will read. */
    void checkJudged(List<Judgement> judgements) {
        Set<String> judged = judged(judgements);
        for (int i = 0; i < criteria.size(); i++) {
            if (!judged.contains(criteria.get(i).code())) {
                faults.add(new FieldProblem("/judgements/" + i + "/passed", "registry.judgement-missing", criteria.get(i).code()));
            }
        }
        refuse();
    }

    /** Nobody is rejected for something that the one notice did not name: it is told first and has time to answer. */
    void checkNoticed(List<Judgement> judgements, Cure cure) {
        for (Judgement judgement : judgements) {
            if (!judgement.passed() && (cure == null || !cure.criteria().contains(judgement.criterion()))) {
                throw cure == null
                        ? Problem.conflict("registry.notice-first", judgement.criterion())
                        : Problem.conflict("registry.not-noticed", judgement.criterion());
            }
        }
    }

    /** What is granted was asked for, and something is. */
    void checkGranted(List<String> granted, List<String> wanted) {
        if (granted.isEmpty()) {
            throw Problem.invalid("/fields", "registry.fields-missing");
        }
        for (int i = 0; i < granted.size(); i++) {
            if (!wanted.contains(granted.get(i))) {
                throw Problem.invalid("/fields/" + i, "registry.field-not-asked", granted.get(i));
            }
        }
    }

    /** The notice names criteria of the round. */
    void checkNotice(List<String> codes) {
        keys("/criteria/", codes);
        refuse();
    }

    private Set<String> judged(List<Judgement> judgements) {
        Set<String> judged = keys("/judgements/", judgements.stream().map(Judgement::criterion).toList());
        for (int i = 0; i < judgements.size(); i++) {
            Judgement judgement = judgements.get(i);
            if (!judgement.passed() && (judgement.reason() == null || judgement.reason().isBlank())) {
                faults.add(new FieldProblem("/judgements/" + i + "/reason", "registry.reason-missing"));
            }
        }
        return judged;
    }

    private Set<String> keys(String at, List<String> codes) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            String pointer = at.equals("/criteria/") ? at + i : at + i + "/criterion";
            if (asked.find(code).isEmpty()) {
                faults.add(new FieldProblem(pointer, "registry.no-such-criterion", code));
            } else if (!seen.add(code)) {
                faults.add(new FieldProblem(pointer, "registry.criterion-twice", code));
            }
        }
        return seen;
    }

    private static Statement of(List<Statement> statements, String code) {
        return statements.stream().filter(each -> each.criterion().equals(code)).findFirst().orElse(null);
    }

    private void refuse() {
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }
}
