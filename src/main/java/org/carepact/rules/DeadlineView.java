package org.carepact.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.carepact.kernel.i18n.Bilingual;

/**
 * A deadline with the days that were counted.
 *
 * @param from day of the event: day 0
 * @param lastDay last day of the period
 * @param due what happens before this instant is in time
 * @param unit what was counted: {@code wd, cd, h, min, months, years}
 * @param provisional whether a year was counted whose holidays are not decided yet
 * @param days the count; empty for hours and minutes
 */
public record DeadlineView(
        String rule,
        String profile,
        String source,
        LocalDate from,
        LocalDate lastDay,
        Instant due,
        String unit,
        int count,
        boolean provisional,
        List<Day> days) {
    /**
     * One day of the count.
     *
     * @param number its number; 0 where it does not count
     * @param kind what it is for offices; absent in years that are not loaded
     * @param name of the holiday or exchange; absent for ordinary days
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Day(
            LocalDate date, DayOfWeek weekday, int number, CountedDay.Counting counting, DayKind kind, Bilingual name) {}

    static DeadlineView of(Deadline deadline) {
        return new DeadlineView(deadline.ruleId(), deadline.profile(), deadline.source(), deadline.from(), deadline.lastDay(),
                deadline.due(), deadline.unit().code(), deadline.count(), deadline.provisional(),
                deadline.explain().stream()
                        .map(day -> new Day(day.date(), day.date().getDayOfWeek(), day.number(), day.counting(), day.kind(), day.name()))
                        .toList());
    }
}
