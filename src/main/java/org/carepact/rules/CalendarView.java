package org.carepact.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.carepact.kernel.i18n.Bilingual;

/**
 * One year of the working-day calendar.
 *
 * @param provisional whether the yearly notice is still to come
 * @param published day of the notice; absent while provisional
 * @param workingDays how many days offices work
 * @param days holidays and make-up working days, earliest first; all other days are as their weekday says
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CalendarView(
        int year, boolean provisional, LocalDate published, Bilingual source, int workingDays, List<CalendarDay> days) {
    static CalendarView of(CalendarYear year) {
        return new CalendarView(year.year(), year.provisional(), year.published(), year.source(), year.workingDays(),
                List.copyOf(year.special().values()));
    }
}
