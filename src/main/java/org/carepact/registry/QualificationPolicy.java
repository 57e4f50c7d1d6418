package org.carepact.registry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carepact.kernel.problem.FieldProblem;
import org.carepact.kernel.problem.Problem;

/** Statements and judgements fit the criteria: each known, each once, nothing decided against somebody without a reason. */
final class QualificationPolicy {
    private final List<QualificationCriteria.Criterion> criteria;
    private final List<FieldProblem> faults = new ArrayList<>();

    QualificationPolicy(List<QualificationCriteria.Criterion> criteria) {
        this.criteria = criteria;
    }

    /** Statements as they grow: known criteria, each once. */
    void checkStated(List<Statement> statements) {
        keys("/statements/", statements.stream().map(Statement::criterion).toList());
        refuse();
    }

    /** An application that is handed in says of every criterion whether and how it is met. */
    void checkComplete(List<Statement> statements) {
        for (int i = 0; i < criteria.size(); i++) {
            String code = criteria.get(i).code();
            Statement stated = statements.stream().filter(each -> each.criterion().equals(code)).findFirst().orElse(null);
            if (stated == null || stated.met() == null) {
                faults.add(new FieldProblem("/statements/" + i + "/met", "registry.met-missing", code));
            }
            if (stated == null || stated.text() == null || stated.text().isBlank()) {
                faults.add(new FieldProblem("/statements/" + i + "/text", "registry.statement-missing", code));
            }
        }
        refuse();
    }

    /** A proposal judges every criterion once; what is not passed has a reason, which the organization will read. */
    void checkJudged(List<Judgement> judgements) {
        Set<String> judged = keys("/judgements/", judgements.stream().map(Judgement::criterion).toList());
        for (int i = 0; i < judgements.size(); i++) {
            Judgement judgement = judgements.get(i);
            if (!judgement.passed() && (judgement.reason() == null || judgement.reason().isBlank())) {
                faults.add(new FieldProblem("/judgements/" + i + "/reason", "registry.reason-missing"));
            }
        }
        for (int i = 0; i < criteria.size(); i++) {
            if (!judged.contains(criteria.get(i).code())) {
                faults.add(new FieldProblem("/judgements/" + i + "/passed", "registry.judgement-missing", criteria.get(i).code()));
            }
        }
        refuse();
    }

    private Set<String> keys(String at, List<String> codes) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            if (criteria.stream().noneMatch(criterion -> criterion.code().equals(code))) {
                faults.add(new FieldProblem(at + i + "/criterion", "registry.no-such-criterion", code));
            } else if (!seen.add(code)) {
                faults.add(new FieldProblem(at + i + "/criterion", "registry.criterion-twice", code));
            }
        }
        return seen;
    }

    private void refuse() {
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }
}
