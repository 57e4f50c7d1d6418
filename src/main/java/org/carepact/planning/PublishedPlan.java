package org.carepact.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.money.Money;

/**
 * A procurement intention as everybody reads it (财库〔2020〕10号): need, budget, expected time.
 *
 * @param tenderNumber the tender made from it, or null
 * @param versions what it said before changes
 */
public record PublishedPlan(String number, Bilingual purchaser, Bilingual title, Bilingual need, List<PlanLine> lines, Money budget, String method,
        LocalDate plannedFor, Instant publishedAt, String tenderNumber, List<PlanVersion.View> versions) {
    static PublishedPlan of(PlanItemView plan, Bilingual purchaser) {
        return new PublishedPlan(plan.number(), purchaser, plan.title(), plan.need(), plan.lines(), plan.budget(), plan.method(), plan.plannedFor(),
                plan.publishedAt(), plan.tenderNumber(), plan.versions());
    }
}
