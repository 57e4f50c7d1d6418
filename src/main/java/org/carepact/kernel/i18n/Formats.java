package org.carepact.kernel.i18n;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.carepact.kernel.money.Money;

/** How dates, times and money are written in each language: {@code 2026年3月5日}, {@code 5 March 2026}, {@code ¥1,234.50}. */
public final class Formats {
    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME_ZH = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter TIME_EN = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Formats() {}

    public static String day(Language language, LocalDate day) {
        return (language == Language.ZH ? DAY_ZH : DAY_EN).format(day);
    }

    /** To the minute, in the zone of the law. */
    public static String when(Language language, Instant instant) {
        ZonedDateTime local = instant.atZone(ZONE);
        return (language == Language.ZH ? TIME_ZH : TIME_EN).format(local);
    }

    /** As {@link #when}, for the end of a period: midnight is 24:00 of the day that ends. */
    public static String until(Language language, Instant end) {
        ZonedDateTime local = end.atZone(ZONE);
        if (!local.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return when(language, end);
        }
        return day(language, local.toLocalDate().minusDays(1)) + (language == Language.ZH ? " 24:00" : ", 24:00");
    }

    public static String money(Money money) {
        String sign = money.currency().equals(Money.CNY) ? "¥" : money.currency() + " ";
        return sign + new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(money.amount());
    }

    /** How many of something: separators, at most two digits after the point. */
    public static String quantity(BigDecimal quantity) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(quantity);
    }

    static String plain(Language language, Object value) {
        if (value instanceof Instant instant) {
            return when(language, instant);
        }
        if (value instanceof LocalDate day) {
            return day(language, day);
        }
        if (value instanceof Money money) {
            return money(money);
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return String.valueOf(value);
    }
}
