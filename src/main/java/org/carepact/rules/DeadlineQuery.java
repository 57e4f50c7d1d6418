package org.carepact.rules;

import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.carepact.kernel.problem.Problem;

/** Counts a period that somebody typed in; bad input is named by its field. */
@Singleton
class DeadlineQuery {
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private final RuleProfiles profiles;
    private final Deadlines deadlines;

    DeadlineQuery(RuleProfiles profiles, Deadlines deadlines) {
        this.profiles = profiles;
        this.deadlines = deadlines;
    }

    /**
     * @param from day of the event, 2026-09-24, or an instant with its offset
     * @param ruleId rule that is a period
     * @param profileId version of the rules; null or empty: the one in effect on the day of the event
     * @param closing closing time of the last day, 17:00; null or empty: 24:00
     */
    Deadline count(String from, String ruleId, String profileId, String closing) {
        Optional<LocalDate> day = required("/from", from).matches(DAY) ? Optional.of(day(from)) : Optional.empty();
        Instant instant = day.isPresent() ? null : instant(from);
        required("/rule", ruleId);
        RuleProfile profile = profile(profileId, day.orElseGet(() -> instant.atZone(profiles.all().get(0).zone()).toLocalDate()));
        Rule rule = profile.find(ruleId).orElseThrow(() -> Problem.invalid("/rule", "rules.unknown-rule", ruleId));
        if (!rule.unit().isPeriod()) {
            throw Problem.invalid("/rule", "rules.no-period", ruleId);
        }
        boolean byInstant = rule.unit() == RuleUnit.H || rule.unit() == RuleUnit.MIN;
        Deadline deadline = day.isPresent() && !byInstant
                ? deadlines.after(profile, rule, day.get())
                : deadlines.after(profile, rule, day.map(d -> d.atStartOfDay(profile.zone()).toInstant()).orElse(instant));
        return closing == null || closing.isBlank() || byInstant ? deadline : deadline.closingAt(time(closing));
    }

    private RuleProfile profile(String id, LocalDate day) {
        if (id == null || id.isBlank()) {
            return profiles.current(day);
        }
        return profiles.all().stream()
                .filter(profile -> profile.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("/profile", "rules.unknown-profile", id));
    }

    private static String required(String pointer, String text) {
        if (text == null || text.isBlank()) {
            throw Problem.invalid(pointer, "kernel.required");
        }
        return text;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            throw Problem.invalid("/from", "rules.day");
        }
    }

    private static Instant instant(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text.replace(' ', '+')); // an unescaped + of a query
            if (time.getYear() < 1 || time.getYear() > 9998) {
                throw Problem.invalid("/from", "rules.day");
            }
            return time.toInstant();
        } catch (DateTimeException wrong) {
            throw Problem.invalid("/from", "rules.day");
        }
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException wrong) {
            throw Problem.invalid("/closing", "rules.closing");
        }
    }
}
