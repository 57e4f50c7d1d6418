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
 * @param budgetLine code of a confirmed line of the body's budget for the year of {@code plannedFor}
 * @param plannedFor day on which the purchase shall begin
 * @param negativeListChecked whether the drafter has checked that nothing of it is on the negative list (O102 10); needed to hand it in
 * @param shares what other bodies give to a joint purchase; the rest of the budget is the purchaser's own
 * @param needs numbers of the needs it answers
 * @param purchaser public number of the body that buys, when drafted; needed by whoever is officer of several. A draft stays its body's
 */
public record PlanItemRequest(
        @NotNull @Valid Bilingual title,
        @NotNull @Valid Bilingual need,
        @NotNull @Size(min = 1, max = 40, message = "planning.lines-count") List<@NotNull @Valid PlanLine> lines,
        @NotNull @Positive @Digits(integer = 12, fraction = 2) BigDecimal budget,
        @NotBlank @Size(max = 40) String budgetLine,
        @NotNull ProcurementMethod method,
        @NotNull LocalDate plannedFor,
        @Size(max = 24) String purchaser,
        Boolean negativeListChecked,
        @Size(max = 10) List<@NotNull @Valid PlanShareRequest> shares,
        @Size(max = 40) List<@NotNull @Size(max = 24) String> needs) {
    public PlanItemRequest {
        shares = shares == null ? List.of() : shares.stream().filter(Objects::nonNull).toList();
        needs = needs == null ? List.of() : needs.stream().distinct().toList();
        lines = lines == null ? null : lines.stream().filter(Objects::nonNull).filter(line -> !line.unwritten()).toList();
    }
}
