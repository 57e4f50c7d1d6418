package org.carepact.planning;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.money.Money;

/** A plan item in a list. */
public record PlanItemRow(
        @JsonIgnore UUID key, String number, Bilingual title, Bilingual purchaserName, Money budget, LocalDate plannedFor, PlanState state, String tenderNumber) {
    public PlanItemRow(
            UUID key, String number, Bilingual title, Bilingual purchaserName, BigDecimal budget, LocalDate plannedFor, PlanState state, String tenderNumber) {
        this(key, number, title, purchaserName, Money.cny(budget), plannedFor, state, tenderNumber);
    }
}
