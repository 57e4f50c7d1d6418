package org.carepact.planning;

import java.util.List;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.money.Money;
import org.carepact.kernel.web.HasVersion;

/**
 * A budget line with what is planned, committed, contracted and paid out of it.
 *
 * @param body name of the body whose budget it is
 * @param available what nothing holds yet
 * @param proposed another amount that waits for the second person, or null
 * @param uses the plan items behind the sums; empty in lists
 */
public record BudgetLineView(
        String code,
        Bilingual body,
        int year,
        Bilingual name,
        FundSource source,
        BudgetLineState state,
        Money amount,
        Money planned,
        Money committed,
        Money contracted,
        Money paid,
        Money available,
        Money proposed,
        String proposedWhy,
        List<BudgetLine.Amendment> amendments,
        List<Use> uses,
        long version)
        implements HasVersion {
    /** What one plan item takes. */
    public record Use(String planNumber, BudgetUse.Stage stage, Money planned, Money committed, Money contracted, Money paid) {}
}
