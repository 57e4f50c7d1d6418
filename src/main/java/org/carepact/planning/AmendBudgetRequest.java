package org.carepact.planning;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * Another amount for a budget line.
 *
 * @param amount CNY; not below what plans hold already
 */
public record AmendBudgetRequest(@NotNull @Positive @Digits(integer = 14, fraction = 2) BigDecimal amount, @NotBlank @Size(max = 1000) String reason) {}
