package org.carepact.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carepact.assessment.engine.AssessmentFacts;
import org.carepact.kernel.problem.FieldProblem;
import org.carepact.kernel.problem.Problem;

/**
 * The facts of a period as people type them: lists in one line, ratings as numbers of people. What is left empty is no
 * evidence.
 */
record AssessmentPreviewForm(@Size(max = 2000) String milestoneDaysLate, BigDecimal verifiedUnits, BigDecimal dueUnits,
        @Size(max = 2000) String expertScores, @Valid AssessmentFacts.School school, @Valid RatingCounts guardians,
        @Valid AssessmentFacts.Committee committee, @Valid AssessmentFacts.Capacity capacity, Integer upheldComplaints,
        Integer overdueCallbacks, Integer latePeriods, BigDecimal mentoringHours, Boolean safeguardingBreach) {
    private static final String NOT_ACCEPTED = "x";

    /** The worked example of the standard, as the fields of the form hold it. */
    static Map<String, String> example() {
        Map<String, String> example = new LinkedHashMap<>();
        example.put("milestoneDaysLate", "0, 0, 0, 6");
        example.put("verifiedUnits", "171");
        example.put("dueUnits", "180");
        example.put("expertScores", "88, 92, 79, 85, 90");
        Map.of("asked", "40", "confirmed", "33", "differs", "3", "ruledRight", "1", "cannotTell", "0")
                .forEach((name, value) -> example.put("school." + name, value));
        Map.of("online5", "10", "online4", "5", "online3", "2", "online1", "1", "assisted5", "4", "assisted4", "2", "countyMean", "80")
                .forEach((name, value) -> example.put("guardians." + name, value));
        Map.of("yes", "13", "no", "1", "unsure", "1").forEach((name, value) -> example.put("committee." + name, value));
        Map.of("staff", "8", "validCredentials", "7", "trainingHours", "44", "requiredHours", "40", "acknowledged", "8")
                .forEach((name, value) -> example.put("capacity." + name, value));
        Map.of("upheldComplaints", "1", "overdueCallbacks", "1", "latePeriods", "0", "mentoringHours", "10").forEach(example::put);
        return example;
    }

    /** @throws Problem (invalid) where a list cannot be read */
    AssessmentFacts facts() {
        List<FieldProblem> wrong = new ArrayList<>();
        List<Integer> days = days(wrong);
        List<BigDecimal> scores = scores(wrong);
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return new AssessmentFacts(days, verifiedUnits, dueUnits, scores, school, guardians == null ? null : guardians.facts(), committee,
                capacity, upheldComplaints, overdueCallbacks, latePeriods, mentoringHours, safeguardingBreach);
    }

    /** A refusal of the calculator with its places led back to the fields of this form. */
    static Problem atFields(Problem problem) {
        return new Problem(problem.kind(), problem.code(), problem.args(), problem.fields().stream()
                .map(field -> new FieldProblem(field.pointer().replaceFirst("^/(milestoneDaysLate|expertScores)/\\d+$", "/$1"),
                        field.code(), field.args()))
                .distinct()
                .toList());
    }

    private List<Integer> days(List<FieldProblem> wrong) {
        List<Integer> days = new ArrayList<>();
        try {
            for (String part : parts(milestoneDaysLate)) {
                days.add(part.equalsIgnoreCase(NOT_ACCEPTED) ? null : Integer.valueOf(part));
            }
        } catch (NumberFormatException unreadable) {
            wrong.add(new FieldProblem("/milestoneDaysLate", "assessment.days"));
        }
        return days;
    }

    private List<BigDecimal> scores(List<FieldProblem> wrong) {
        List<BigDecimal> scores = new ArrayList<>();
        try {
            for (String part : parts(expertScores)) {
                scores.add(new BigDecimal(part));
            }
        } catch (NumberFormatException unreadable) {
            wrong.add(new FieldProblem("/expertScores", "assessment.numbers"));
        }
        return scores;
    }

    private static List<String> parts(String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text.strip().split("[\\s,，、;；]+"));
    }
}
