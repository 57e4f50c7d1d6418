package org.carepact.tender;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.money.Money;

/** A tender in a list. */
public record TenderRow(
        @JsonIgnore UUID key, String number, Bilingual title, Bilingual purchaserName, Money budget, Instant publishedAt, Instant bidDeadline, TenderState state) {
    public TenderRow(
            UUID key, String number, Bilingual title, Bilingual purchaserName, BigDecimal budget, Instant publishedAt, Instant bidDeadline, TenderState state) {
        this(key, number, title, purchaserName, Money.cny(budget), publishedAt, bidDeadline, state);
    }
}
