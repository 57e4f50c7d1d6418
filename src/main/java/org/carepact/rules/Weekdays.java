package org.carepact.rules;

import io.quarkus.qute.TemplateExtension;
import java.time.LocalDate;

/** Lets a page say the weekday of a date: {@code {t:say(day.date.weekdayKey)}}. */
@TemplateExtension
final class Weekdays {
    private Weekdays() {}

    /** Message key of the weekday's name. */
    static String weekdayKey(LocalDate date) {
        return "rules.weekday." + date.getDayOfWeek();
    }
}
