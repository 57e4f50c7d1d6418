package org.carepact.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.carepact.kernel.problem.FieldProblem;
import org.carepact.kernel.problem.Problem;
import org.carepact.tender.CriterionView;
import org.carepact.tender.TenderView;

/** What a score sheet must hold when it is saved and when it is sent. */
final class SheetPolicy {
    private SheetPolicy() {}

    /** Only criteria of the tender, and no more points than they have. */
    static void within(TenderView tender, SheetRequest request) {
        List<FieldProblem> faults = new ArrayList<>();
        for (int i = 0; i < request.scores().size(); i++) {
            SheetRequest.Score score = request.scores().get(i);
            CriterionView criterion = tender.criteria().stream().filter(each -> each.key().equals(score.criterion())).findFirst().orElse(null);
            if (criterion == null) {
                faults.add(new FieldProblem("/scores/" + i + "/criterion", "evaluation.no-such-criterion", score.criterion()));
            } else if (score.points().compareTo(criterion.max()) > 0) {
                faults.add(new FieldProblem("/scores/" + i + "/points", "kernel.range", 0, criterion.max()));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    /** Every criterion has points; the lowest and the highest possible points have a reason. */
    static void complete(TenderView tender, ScoreSheet sheet) {
        List<FieldProblem> missing = new ArrayList<>();
        for (int i = 0; i < tender.criteria().size(); i++) {
            CriterionView criterion = tender.criteria().get(i);
            SheetRequest.Score score = sheet.scores().stream().filter(each -> each.criterion().equals(criterion.key())).findFirst().orElse(null);
            if (score == null) {
                missing.add(new FieldProblem("/scores/" + i + "/points", "evaluation.points-missing", criterion.name()));
                continue;
            }
            boolean extreme = score.points().signum() == 0 || score.points().compareTo(criterion.max()) == 0;
            if (extreme && (score.reason() == null || score.reason().isBlank())) {
                missing.add(new FieldProblem("/scores/" + i + "/reason", "evaluation.reason-missing", criterion.name()));
            }
        }
        if (!missing.isEmpty()) {
            throw Problem.invalid(missing);
        }
    }
}
