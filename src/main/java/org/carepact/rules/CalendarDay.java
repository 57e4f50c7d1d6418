package org.carepact.rules;

import java.time.LocalDate;
import org.carepact.kernel.i18n.Bilingual;

/**
 * One day of the working-day calendar.
 *
 * @param date the day
 * @param kind what it is for offices
 * @param name of the holiday or of the exchange; null for ordinary days
 */
public record CalendarDay(LocalDate date, DayKind kind, Bilingual name) {}
