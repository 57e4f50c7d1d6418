package org.carepact.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A round foreseen by hand.
 *
 * @param contractNumber a contract in force or completed
 * @param from first day of the period; within the contract's term
 * @param until last day of the period
 * @param template code of a template that the system computes; the default one unless said
 * @param reason why the contract is assessed outside its rhythm
 */
public record PlanAssessmentRequest(@NotBlank @Size(max = 24) String contractNumber, @NotNull AssessmentKind kind, @NotNull LocalDate from,
        @NotNull LocalDate until, @Size(max = 40) String template, @NotBlank @Size(max = 1000) String reason) {}
