package org.carepact.rules;

import java.time.LocalDate;
import org.carepact.kernel.i18n.Bilingual;

/**
 * One line of the explanation of a deadline.
 *
 * @param date the day
 * @param number its number in the count; 0 for the day of the event and for days that do not count
 * @param counting why it counts or does not
 * @param kind what the day is for offices; null in years that are not loaded
 * @param name of the holiday or exchange; null for ordinary days
 */
public record CountedDay(LocalDate date, int number, Counting counting, DayKind kind, Bilingual name) {
    /** How a day takes part in a count. */
    public enum Counting {
        /** The day of the event: day 0. */
        EVENT,
        /** It counts. */
        COUNTED,
        /** No working day, passed over in a period of working days. */
        SKIPPED,
        /** The period would have ended on it or before, but it is no working day. */
        MOVED,
        /** The next working day, to which the end was moved. */
        MOVED_TO
    }
}
