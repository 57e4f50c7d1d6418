package org.carepact.kernel.money;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * An exact amount of one currency.
 *
 * @param amount two digits after the point, at most 16 before it
 * @param currency ISO 4217 code; the county pays in CNY
 */
@Embeddable
public record Money(BigDecimal amount, String currency) implements Comparable<Money> {
    public static final String CNY = "CNY";
    private static final int DIGITS = 2;

    public Money {
        Objects.requireNonNull(currency, "currency");
        amount = amount.setScale(DIGITS, RoundingMode.UNNECESSARY);
    }

    /** Renminbi; more than two digits after the point are refused with {@link ArithmeticException}, never rounded. */
    public static Money cny(BigDecimal amount) {
        return new Money(amount, CNY);
    }

    /** Renminbi from decimal text. */
    public static Money cny(String amount) {
        return cny(new BigDecimal(amount));
    }

    /** The sum; both must be of one currency. */
    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    /** The difference; both must be of one currency. */
    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    @JsonIgnore
    public boolean isPositive() {
        return amount.signum() > 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other).amount);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("currencies differ: " + currency + ", " + other.currency);
        }
        return other;
    }
}
