package org.carepact.planning;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;

/**
 * So much of one service of the catalogue.
 *
 * @param service code of the catalogue, {@code S02}
 * @param quantity units of that service
 * @param unitPrice expected price of a unit, CNY
 */
public record PlanLine(
        @NotNull @Pattern(regexp = "S\\d{2}", message = "planning.service-code") String service,
        @NotNull @Positive @Digits(integer = 9, fraction = 2) BigDecimal quantity,
        @NotNull @Positive @Digits(integer = 12, fraction = 2) BigDecimal unitPrice) {
    /** Whether nothing was written: an empty row of the form. */
    boolean unwritten() {
        return service == null && quantity == null && unitPrice == null;
    }

    /** Quantity times unit price, to the fen. */
    public BigDecimal amount() {
        return quantity.multiply(unitPrice).setScale(2, java.math.RoundingMode.HALF_UP);
    }
}
