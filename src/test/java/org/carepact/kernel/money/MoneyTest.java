package org.carepact.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void isTheSameAmountHoweverItWasWritten() {
        assertThat(Money.cny("98000")).isEqualTo(Money.cny("98000.00")).hasSameHashCodeAs(Money.cny("98000.0"));
    }

    @Test
    void refusesAThirdDigitInsteadOfRounding() {
        assertThatThrownBy(() -> Money.cny("0.005")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void addsAndSubtractsExactly() {
        assertThat(Money.cny("0.10").plus(Money.cny("0.20"))).isEqualTo(Money.cny("0.30"));
        assertThat(Money.cny("0.30").minus(Money.cny("0.40")).isPositive()).isFalse();
    }

    @Test
    void neverMixesCurrencies() {
        Money euros = new Money(new BigDecimal("1"), "EUR");
        assertThatThrownBy(() -> Money.cny("1").plus(euros)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.cny("1").compareTo(euros)).isInstanceOf(IllegalArgumentException.class);
    }
}
