package org.carepact.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.money.Money;

/**
 * What is delivered by when, and what is paid for it.
 *
 * @param no from 1 in the order of the contract; given by the system
 * @param amount CNY; all milestones together make the contract's value
 */
public record MilestoneTerm(
        int no, @NotNull @Valid Bilingual title, @NotNull LocalDate due, @NotNull @Positive @Digits(integer = 12, fraction = 2) BigDecimal amount) {
    /** What is paid. */
    public Money price() {
        return Money.cny(amount);
    }

    MilestoneTerm numbered(int given) {
        return new MilestoneTerm(given, title, due, amount);
    }
}
