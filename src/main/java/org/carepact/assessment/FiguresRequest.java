package org.carepact.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.carepact.assessment.engine.AssessmentFacts;
import org.carepact.assessment.engine.AssessmentTemplate;
import org.carepact.assessment.engine.Formula;
import org.carepact.kernel.i18n.Bilingual;

/**
 * The audited figures of a period with what they rest on. What is left out is no evidence, never nought. How late
 * milestones were accepted and what the evaluators gave is known already and not asked.
 *
 * @param verifiedUnits units that somebody else than the provider confirmed
 * @param dueUnits contracted units due
 * @param upheldComplaints complaints found right
 * @param overdueCallbacks call-backs not made in time
 * @param latePeriods started periods of five days by which reports were late
 * @param mentoringHours verified hours of peer mentoring
 * @param safeguardingBreach whether a breach was upheld
 * @param evidence per dimension that has figures, what they rest on
 */
public record FiguresRequest(BigDecimal verifiedUnits, BigDecimal dueUnits, @Valid AssessmentFacts.School school, @Valid RatingCounts guardians,
        @Valid AssessmentFacts.Committee committee, @Valid AssessmentFacts.Capacity capacity, Integer upheldComplaints,
        Integer overdueCallbacks, Integer latePeriods, BigDecimal mentoringHours, Boolean safeguardingBreach,
        @Size(max = 20) List<@Valid Evidence> evidence) {

    /** What the deductions and bonuses count is disputed under this name. */
    static final String ADJUSTMENTS = "adjustments";

    public FiguresRequest {
        evidence = evidence == null ? List.of() : evidence.stream().filter(Objects::nonNull).filter(each -> each.text() != null).toList();
    }

    /** What the figures of a dimension ({@code D1}) rest on. */
    public record Evidence(@NotBlank @Size(max = 40) String dimension, @Valid Bilingual text) {}

    /** With what the system knows by itself, as the calculator takes them. */
    AssessmentFacts facts(List<Integer> milestoneDaysLate, List<BigDecimal> expertScores) {
        return new AssessmentFacts(milestoneDaysLate, verifiedUnits, dueUnits, expertScores, school, guardians == null ? null : guardians.facts(),
                committee, capacity, upheldComplaints, overdueCallbacks, latePeriods, mentoringHours, safeguardingBreach);
    }

    /** The figures by the dimension of the template that they serve; only what was said. */
    Map<String, List<Object>> byDimension(AssessmentTemplate template) {
        Map<String, List<Object>> figures = new TreeMap<>();
        template.dimensions().forEach(dimension -> figures.put(dimension.code(), said(of(dimension.formula()))));
        figures.put(ADJUSTMENTS, said(new Object[] {upheldComplaints, overdueCallbacks, latePeriods, mentoringHours,
                Boolean.TRUE.equals(safeguardingBreach) ? true : null}));
        figures.values().removeIf(List::isEmpty);
        return figures;
    }

    private Object[] of(Formula formula) {
        return switch (formula) {
            case DELIVERY -> new Object[] {verifiedUnits, dueUnits};
            case EXPERTS -> new Object[0];
            case SCHOOL -> new Object[] {school};
            case GUARDIANS -> new Object[] {guardians};
            case COMMITTEE -> new Object[] {committee};
            case CAPACITY -> new Object[] {capacity};
        };
    }

    private static List<Object> said(Object[] figures) {
        return Arrays.stream(figures).allMatch(Objects::isNull) ? List.of() : Arrays.asList(figures);
    }
}
