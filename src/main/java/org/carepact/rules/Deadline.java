package org.carepact.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A deadline: the instant, the rule that made it, and how it was counted. What happens <em>before</em> the instant is in time.
 *
 * @param due first instant that is too late; for periods of days 24:00 of the last day, or its closing time
 * @param from day of the event: day 0
 * @param lastDay last day of the period
 * @param ruleId the rule that made it, {@code challenge.window}
 * @param profile id of the rule profile
 * @param source law and article
 * @param unit what was counted
 * @param count how many of them
 * @param provisional whether a year was counted whose holidays are not decided yet: the day may still move
 * @param zone where days begin and end
 * @param explain the days counted, passed over or moved; empty for hours and minutes, abridged for months and years
 */
public record Deadline(
        Instant due,
        LocalDate from,
        LocalDate lastDay,
        String ruleId,
        String profile,
        String source,
        RuleUnit unit,
        int count,
        boolean provisional,
        ZoneId zone,
        List<CountedDay> explain) {
    public Deadline {
        explain = List.copyOf(explain);
    }

    /** Whether an act at this instant is in time. */
    public boolean isOpen(Instant now) {
        return now.isBefore(due);
    }

    /** The same deadline where the period ends at a stated closing time of its last day instead of 24:00. */
    public Deadline closingAt(LocalTime time) {
        Instant closing = lastDay.atTime(time).atZone(zone).toInstant();
        return new Deadline(closing, from, lastDay, ruleId, profile, source, unit, count, provisional, zone, explain);
    }
}
