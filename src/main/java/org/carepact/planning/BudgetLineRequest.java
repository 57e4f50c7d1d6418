package org.carepact.planning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.carepact.kernel.i18n.Bilingual;

/**
 * A budget line as finance enters it.
 *
 * @param code functional classification and year, {@code 2081001-2026}; letters, digits, hyphens
 * @param body public number of the body whose budget it is
 * @param amount CNY
 */
public record BudgetLineRequest(
        @NotBlank @Pattern(regexp = "[0-9A-Za-z-]{1,40}", message = "planning.code") String code,
        @NotBlank @Size(max = 24) String body,
        @NotNull @Min(2000) @Max(2100) Integer year,
        @NotNull @Valid Bilingual name,
        @NotNull FundSource source,
        @NotNull @Positive @Digits(integer = 14, fraction = 2) BigDecimal amount) {}
