package org.carepact.rules;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.carepact.kernel.i18n.Bilingual;

/**
 * Public holidays and make-up working days of one year, from the State Council's yearly notice.
 *
 * @param year the year
 * @param provisional whether the notice is still to come and only statutory days are known
 * @param published day of the notice; null while provisional
 * @param source title of the notice
 * @param special the days that are not what their weekday says, and the holidays on weekends
 */
public record CalendarYear(
        int year, boolean provisional, LocalDate published, Bilingual source, Map<LocalDate, CalendarDay> special) {
    public CalendarYear {
        special = java.util.Collections.unmodifiableMap(new TreeMap<>(special));
    }

    /** What a day of this year is. */
    public CalendarDay day(LocalDate date) {
        return Optional.ofNullable(special.get(date)).orElseGet(() -> {
            boolean weekend = date.getDayOfWeek().getValue() >= 6;
            return new CalendarDay(date, weekend ? DayKind.WEEKEND : DayKind.WORKDAY, null);
        });
    }

    /** How many days offices work. */
    public int workingDays() {
        return (int) LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(date -> day(date).kind().isWorking())
                .count();
    }
}
