package org.carepact.planning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.rules.ProcurementMethod;

/**
 * A plan item as drafted.
 *
 * @param lines one to forty services; empty rows of the form are left out
 * @param budget what may be spent at most, CNY; the lines must not cost more
 * @param budgetLine where the money stands in the county's budget
 * @param plannedFor day on which the purchase shall begin
 * @param purchaser public number of the body that buys, when drafted; needed by whoever is officer of several. A draft stays its body's
 */
public record PlanItemRequest(
        @NotNull @Valid Bilingual title,
        @NotNull @Valid Bilingual need,
        @NotNull @Size(min = 1, max = 40, message = "planning.lines-count") List<@NotNull @Valid PlanLine> lines,
        @NotNull @Positive @Digits(integer = 12, fraction = 2) BigDecimal budget,
        @NotBlank @Size(max = 100) String budgetLine,
        @NotNull ProcurementMethod method,
        @NotNull LocalDate plannedFor,
        @Size(max = 24) String purchaser) {
    public PlanItemRequest {
        lines = lines == null ? null : lines.stream().filter(Objects::nonNull).filter(line -> !line.unwritten()).toList();
    }
}
