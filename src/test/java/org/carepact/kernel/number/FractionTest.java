package org.carepact.kernel.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FractionTest {

    @Test
    void threeThirdsAreOneAndNotAlmostOne() {
        Fraction third = Fraction.of(1, 3);
        assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.ONE);
    }

    @Test
    void isAlwaysInLowestTermsWithTheSignAbove() {
        assertThat(Fraction.of(6, -4)).isEqualTo(Fraction.of(-3, 2));
        assertThat(Fraction.of(0, -7)).isEqualTo(Fraction.ZERO);
    }

    @Test
    void roundsHalfUpOnceAlsoWhereADecimalWouldHaveFallenShort() {
        assertThat(Fraction.of(89_95, 100).round(1)).isEqualTo("90.0");
        assertThat(Fraction.parse("89.949999999999999999999999").round(1)).isEqualTo("89.9");
        // three members: 119.5 / 3 + 134.965 / 3 = 84.8216…; and a sum of thirds that lies exactly on a half
        Fraction sum = Fraction.of(1, 3).plus(Fraction.parse("84.485")).plus(Fraction.of(1, 60).times(Fraction.of(10)).over(Fraction.of(10)));
        assertThat(Fraction.parse("84.825").plus(Fraction.of(1, 3)).minus(Fraction.of(1, 3)).round(2)).isEqualTo("84.83");
        assertThat(sum.nine()).isEqualTo("84.835000000");
        assertThat(sum.round(2)).isEqualTo("84.84");
    }

    @Test
    void readsDecimalsAndQuotients() {
        assertThat(Fraction.parse("0.50")).isEqualTo(Fraction.of(1, 2));
        assertThat(Fraction.parse("1/3")).isEqualTo(Fraction.of(1, 3));
        assertThat(Fraction.parse("1E+2")).isEqualTo(Fraction.HUNDRED);
        assertThatThrownBy(() -> Fraction.parse("half")).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> Fraction.parse("1/0")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refusesShortTextThatStandsForAHugeNumber() {
        assertThat(Fraction.isSane(new BigDecimal("1E1000000000"))).isFalse();
        assertThat(Fraction.isSane(new BigDecimal("1E-1000000000"))).isFalse();
        assertThatThrownBy(() -> Fraction.of(new BigDecimal("1E100000"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void hasNoMeanOfNothing() {
        assertThatThrownBy(() -> Fraction.mean(List.of())).isInstanceOf(ArithmeticException.class);
        assertThat(Fraction.sum(List.of())).isEqualTo(Fraction.ZERO);
    }

    @Test
    void showsPlainDecimalsAndQuotients() {
        assertThat(Fraction.parse("100.50")).hasToString("100.5");
        assertThat(Fraction.of(200, 3)).hasToString("200/3");
        assertThat(Fraction.ZERO.nine()).isEqualTo("0.000000000");
    }

    @Test
    void addsAndMultipliesAsNumbersDo() {
        long seed = System.nanoTime();
        System.out.println("FractionTest seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            Fraction a = any(random);
            Fraction b = any(random);
            Fraction c = any(random);
            assertThat(a.plus(b).times(c)).isEqualTo(a.times(c).plus(b.times(c)));
            assertThat(a.minus(b).plus(b)).isEqualTo(a);
            if (b.signum() != 0) {
                assertThat(a.over(b).times(b)).isEqualTo(a);
            }
            assertThat(a.compareTo(b)).isEqualTo(-b.compareTo(a));
            assertThat(a.min(b).plus(a.max(b))).isEqualTo(a.plus(b));
        }
    }

    private static Fraction any(Random random) {
        return Fraction.of(random.nextInt(2001) - 1000, random.nextInt(999) + 1);
    }
}
