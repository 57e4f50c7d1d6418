package org.carepact.kernel.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Objects;

/**
 * An exact rational number. A mean of three members or a price ratio has no finite decimal form; with fractions a
 * total that lies exactly on a boundary is seen to lie there, and rounding happens once, at the end.
 *
 * @param numerator carries the sign
 * @param denominator above zero, without a common divisor with the numerator
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    public static final Fraction ZERO = of(0);
    public static final Fraction ONE = of(1);
    public static final Fraction HUNDRED = of(100);

    /** The most digits a number from outside may have, before and after the point: more is an attack, not a score. */
    public static final int MOST_DIGITS = 30;

    public Fraction {
        Objects.requireNonNull(numerator, "numerator");
        if (denominator.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    public static Fraction of(long value) {
        return new Fraction(BigInteger.valueOf(value), BigInteger.ONE);
    }

    /** {@code numerator ÷ denominator}; a zero below is refused with {@link ArithmeticException}. */
    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** The decimal, exactly; one that {@link #isSane} does not accept is refused with {@link ArithmeticException}. */
    public static Fraction of(BigDecimal value) {
        if (!isSane(value)) {
            throw new ArithmeticException("too many digits");
        }
        return value.scale() <= 0
                ? new Fraction(value.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /** Decimal text ({@code 0.5}) or a quotient ({@code 1/3}); anything else is a {@link NumberFormatException}. */
    public static Fraction parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return of(new BigDecimal(text.strip()));
        }
        return of(new BigDecimal(text.substring(0, slash).strip())).over(of(new BigDecimal(text.substring(slash + 1).strip())));
    }

    /** Whether a decimal has few enough digits to be computed with; {@code 1E1000000} is small text and a huge number. */
    public static boolean isSane(BigDecimal value) {
        return value.precision() <= MOST_DIGITS && Math.abs((long) value.scale()) <= MOST_DIGITS;
    }

    /** The sum; zero of nothing. */
    public static Fraction sum(Collection<Fraction> values) {
        return values.stream().reduce(ZERO, Fraction::plus);
    }

    /** The arithmetic mean; of nothing it is an {@link ArithmeticException}, never zero. */
    public static Fraction mean(Collection<Fraction> values) {
        return sum(values).over(of(values.size()));
    }

    public Fraction plus(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Fraction times(long other) {
        return times(of(other));
    }

    /** The quotient; by zero it is an {@link ArithmeticException}. */
    public Fraction over(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public int signum() {
        return numerator.signum();
    }

    /** Strictly less. */
    public boolean isBelow(Fraction other) {
        return compareTo(other) < 0;
    }

    /** Strictly more. */
    public boolean isAbove(Fraction other) {
        return compareTo(other) > 0;
    }

    /** Rounded HALF_UP to so many digits after the point: the one place where exactness ends. */
    public BigDecimal round(int digits) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), digits, RoundingMode.HALF_UP);
    }

    /** Decimal text with nine digits after the point, as parts of a score are shown. */
    public String nine() {
        return round(9).toPlainString();
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** Plain decimal where it is one (without trailing zeros), a quotient otherwise. */
    @Override
    public String toString() {
        try {
            BigDecimal plain = new BigDecimal(numerator).divide(new BigDecimal(denominator)).stripTrailingZeros();
            return plain.toPlainString();
        } catch (ArithmeticException endless) {
            return numerator + "/" + denominator;
        }
    }
}
