package org.carepact.planning;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * What another body gives to a joint purchase.
 *
 * @param party public number of the body
 * @param budgetLine code of a line of that body
 * @param amount CNY
 */
public record PlanShareRequest(@NotBlank @Size(max = 24) String party, @NotBlank @Size(max = 40) String budgetLine,
        @NotNull @Positive @Digits(integer = 12, fraction = 2) BigDecimal amount) {}
