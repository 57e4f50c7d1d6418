package org.carepact.assessment;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * An evaluator's judgement of the period.
 *
 * @param score total, 0 to 100, two digits at most
 * @param comment what it rests on; both parties read it, without the evaluator's name
 */
public record ExpertScoreRequest(@NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal score,
        @NotBlank @Size(max = 2000) String comment) {}
