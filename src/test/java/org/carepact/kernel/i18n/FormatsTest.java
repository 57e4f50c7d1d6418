package org.carepact.kernel.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.carepact.kernel.money.Money;
import org.junit.jupiter.api.Test;

class FormatsTest {

    @Test
    void daysAreWrittenAsEachLanguageWritesThem() {
        LocalDate day = LocalDate.of(2026, 3, 5);
        assertThat(Formats.day(Language.ZH, day)).isEqualTo("2026年3月5日");
        assertThat(Formats.day(Language.EN, day)).isEqualTo("5 March 2026");
    }

    @Test
    void instantsAreShownInTheZoneOfTheLaw() {
        Instant lateInUtc = Instant.parse("2025-12-31T16:30:00Z");
        assertThat(Formats.when(Language.ZH, lateInUtc)).isEqualTo("2026年1月1日 00:30");
        assertThat(Formats.when(Language.EN, lateInUtc)).isEqualTo("1 January 2026, 00:30");
    }

    @Test
    void aPeriodThatEndsAtMidnightEndsOnTheDayBefore() {
        Instant midnight = Instant.parse("2025-12-31T16:00:00Z");
        assertThat(Formats.until(Language.ZH, midnight)).isEqualTo("2025年12月31日 24:00");
        assertThat(Formats.until(Language.EN, midnight)).isEqualTo("31 December 2025, 24:00");
        assertThat(Formats.until(Language.EN, midnight.plusSeconds(60))).isEqualTo("1 January 2026, 00:01");
    }

    @Test
    void quantitiesHaveSeparatorsAndNoIdleDigits() {
        assertThat(Formats.quantity(new BigDecimal("4300.00"))).isEqualTo("4,300");
        assertThat(Formats.quantity(new BigDecimal("0.5"))).isEqualTo("0.5");
    }

    @Test
    void moneyHasItsSignSeparatorsAndTwoDigits() {
        assertThat(Formats.money(Money.cny("1234567.5"))).isEqualTo("¥1,234,567.50");
        assertThat(Formats.money(new Money(new BigDecimal("0.1"), "EUR"))).isEqualTo("EUR 0.10");
    }
}
