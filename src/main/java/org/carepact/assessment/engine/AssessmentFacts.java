package org.carepact.assessment.engine;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the period showed. A part that is null holds no evidence; over the API every part must be said.
 *
 * @param milestoneDaysLate per milestone due in the period the days its acceptance was late (0 on time); null in the list:
 *     not accepted
 * @param verifiedUnits units somebody else than the provider confirmed
 * @param dueUnits contracted units due
 * @param expertScores each evaluator's total, 0 to 100
 * @param upheldComplaints how many
 * @param overdueCallbacks how many
 * @param latePeriods started periods of five days by which reports were late
 * @param mentoringHours verified hours
 * @param safeguardingBreach whether a breach was upheld
 */
public record AssessmentFacts(@NotNull List<Integer> milestoneDaysLate, @NotNull BigDecimal verifiedUnits, @NotNull BigDecimal dueUnits,
        @NotNull List<BigDecimal> expertScores, @NotNull @Valid School school, @NotNull @Valid Guardians guardians,
        @NotNull @Valid Committee committee, @NotNull @Valid Capacity capacity, Integer upheldComplaints, Integer overdueCallbacks,
        Integer latePeriods, BigDecimal mentoringHours, Boolean safeguardingBreach) {

    /**
     * Confirmations asked of the school.
     *
     * @param differs records the school said to differ; {@code ruledRight} of them were later ruled right
     * @param cannotTell an answer that counts neither for nor against
     */
    public record School(@NotNull Integer asked, @NotNull Integer confirmed, @NotNull Integer differs, @NotNull Integer ruledRight,
            Integer cannotTell) {}

    /**
     * Guardians' ratings, levels 1 to 5.
     *
     * @param assisted given with somebody's help
     * @param countyMean the county's mean of the last period; null at the start
     */
    public record Guardians(@NotNull List<Integer> online, @NotNull List<Integer> assisted, BigDecimal countyMean) {}

    /** The parents' committee's answers. */
    public record Committee(@NotNull Integer yes, @NotNull Integer no, Integer unsure) {}

    /** Staff with all required credentials valid, hours of training, safeguarding policy acknowledged. */
    public record Capacity(@NotNull Integer staff, @NotNull Integer validCredentials, @NotNull BigDecimal trainingHours,
            @NotNull BigDecimal requiredHours, @NotNull Integer acknowledged) {}
}
