package org.carepact.assessment.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.carepact.kernel.number.Fraction;
import org.carepact.kernel.problem.FieldProblem;
import org.carepact.kernel.problem.Problem;

/** Computes an assessment: exact throughout, rounded HALF_UP once, after the adjustments. */
public final class Assessment {
    private final AssessmentTemplate template;
    private final AssessmentFacts facts;

    private Assessment(AssessmentTemplate template, AssessmentFacts facts) {
        this.template = template;
        this.facts = facts;
    }

    /**
     * Assesses a period's facts by a multi-source template.
     *
     * @throws Problem (invalid) naming every wrong place of the facts, or (conflict) where the template is computed otherwise
     */
    public static AssessmentResult of(AssessmentTemplate template, AssessmentFacts facts) {
        if (template.method() != AssessmentTemplate.Method.MULTI_SOURCE) {
            throw Problem.conflict("assessment.template-not-computable", template.name());
        }
        List<FieldProblem> wrong = FactsCheck.of(facts);
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return new Assessment(template, facts).result();
    }

    private AssessmentResult result() {
        List<AssessmentResult.Line> lines = template.dimensions().stream()
                .map(dimension -> dimension.formula().line(dimension, facts))
                .toList();
        List<String> missing = lines.stream().filter(line -> !line.enough()).map(AssessmentResult.Line::code).toList();
        Fraction remaining = Fraction.sum(lines.stream().filter(AssessmentResult.Line::enough).map(AssessmentResult.Line::weight).toList());
        boolean rated = remaining.signum() > 0 && !remaining.isBelow(Fraction.of(template.minimumRemaining()));
        boolean vetoed = Boolean.TRUE.equals(facts.safeguardingBreach()) && !template.vetoes().isEmpty();
        List<AssessmentResult.Line> weighed = lines.stream()
                .map(line -> line.weighing(rated && line.enough() ? line.weight().times(100).over(remaining) : Fraction.ZERO))
                .toList();
        List<AssessmentResult.Applied> adjustments = adjustments();
        if (!rated) {
            return new AssessmentResult(weighed, remaining, null, adjustments, null, false, null, vetoed ? lowest() : null,
                    missing, false, vetoed);
        }
        Fraction weighted = Fraction.sum(weighed.stream().map(AssessmentResult.Line::contribution).toList());
        Fraction total = weighted.plus(Fraction.sum(adjustments.stream().map(AssessmentResult.Applied::points).toList()));
        Fraction exact = total.max(Fraction.ZERO).min(Fraction.HUNDRED);
        if (vetoed) {
            exact = capped(exact);
        }
        BigDecimal score = exact.round(template.digits());
        AssessmentTemplate.Band reached = template.band(score);
        AssessmentTemplate.Band band = missing.isEmpty() ? reached : atMost(reached);
        return new AssessmentResult(weighed, remaining, weighted, adjustments, exact, true, score, vetoed ? lowest() : band, missing,
                !band.equals(reached), vetoed);
    }

    private List<AssessmentResult.Applied> adjustments() {
        List<AssessmentResult.Applied> applied = new ArrayList<>();
        template.deductions().forEach(deduction -> applied.add(applied(deduction, -1)));
        template.bonuses().forEach(bonus -> applied.add(applied(bonus, 1)));
        return applied;
    }

    private AssessmentResult.Applied applied(AssessmentTemplate.Adjustment adjustment, int sign) {
        Fraction count = adjustment.counter().count(facts);
        Fraction points = count.times(Fraction.of(adjustment.each())).min(Fraction.of(adjustment.most()));
        return new AssessmentResult.Applied(adjustment.code(), count, points.times(sign));
    }

    /** The score under the strictest cap of the vetoes, where they have one. */
    private Fraction capped(Fraction exact) {
        Fraction capped = exact;
        for (AssessmentTemplate.Veto veto : template.vetoes()) {
            capped = veto.scoreCap() == null ? capped : capped.min(Fraction.of(veto.scoreCap()));
        }
        return capped;
    }

    private AssessmentTemplate.Band lowest() {
        return template.bands().get(template.bands().size() - 1);
    }

    private AssessmentTemplate.Band atMost(AssessmentTemplate.Band reached) {
        AssessmentTemplate.Band best = template.bandOf(template.bestBandWhenMissing()).orElseThrow();
        return reached.from().compareTo(best.from()) > 0 ? best : reached;
    }
}
