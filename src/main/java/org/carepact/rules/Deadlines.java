package org.carepact.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carepact.rules.CountedDay.Counting;

/**
 * Counts periods as the law does (O94 art. 42): the day of the event is day 0; the period ends at 24:00 of its last day,
 * or at a stated closing time; a last day that is a holiday or weekend moves to the next working day. Working days skip
 * whatever is no working day; calendar days do not, only their end moves.
 */
public class Deadlines {
    private final WorkCalendar calendar;

    Deadlines(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** When a period ends that an event of this day sets off. @throws org.carepact.kernel.problem.Problem beyond the calendar */
    public Deadline after(RuleProfile profile, RuleId rule, LocalDate event) {
        return after(profile, profile.rule(rule), event);
    }

    /** When a period ends that an event at this instant sets off; hours and minutes run from the instant itself. */
    public Deadline after(RuleProfile profile, RuleId rule, Instant event) {
        return after(profile, profile.rule(rule), event);
    }

    /** As {@link #after(RuleProfile, RuleId, Instant)}, for a rule of a method or one that somebody chose. */
    public Deadline after(RuleProfile profile, Rule rule, Instant event) {
        LocalDate day = event.atZone(profile.zone()).toLocalDate();
        if (rule.unit() == RuleUnit.H || rule.unit() == RuleUnit.MIN) {
            Duration length = rule.duration();
            Instant due = event.plus(length);
            LocalDate last = due.atZone(profile.zone()).toLocalDate();
            return new Deadline(due, day, last, rule.id(), profile.id(), rule.source(), rule.unit(), rule.number(),
                    false, profile.zone(), List.of());
        }
        return after(profile, rule, day);
    }

    /** As {@link #after(RuleProfile, RuleId, LocalDate)}, for a rule of a method or one that somebody chose. */
    public Deadline after(RuleProfile profile, Rule rule, LocalDate event) {
        List<CountedDay> days = new ArrayList<>();
        return switch (rule.unit()) {
            case WD -> workingDays(profile, rule, event, days);
            case CD -> {
                add(days, event, 0, Counting.EVENT);
                for (int number = 1; number <= rule.number(); number++) {
                    add(days, event.plusDays(number), number, Counting.COUNTED);
                }
                yield moved(profile, rule, event, event.plusDays(rule.number()), days);
            }
            case MONTHS -> longPeriod(profile, rule, event, event.plusMonths(rule.number()), days);
            case YEARS -> longPeriod(profile, rule, event, event.plusYears(rule.number()), days);
            default -> throw new IllegalArgumentException(rule.id() + " in " + rule.unit() + " sets no day");
        };
    }

    /**
     * Whether a minimum period ("at least n days") lies between two days: the later one is day n or later. Its end does
     * not move: a longer period is the answer to a holiday, not a shorter one.
     */
    public boolean isLongEnough(Rule minimum, LocalDate from, LocalDate to) {
        return !to.isBefore(plain(minimum, from));
    }

    /** The last day on which something may happen that must happen at least n days before another day. */
    public LocalDate latestBefore(Rule minimum, LocalDate end) {
        return switch (minimum.unit()) {
            case WD -> calendar.minus(end, minimum.number());
            case CD -> end.minusDays(minimum.number());
            case MONTHS -> end.minusMonths(minimum.number());
            case YEARS -> end.minusYears(minimum.number());
            default -> throw new IllegalArgumentException(minimum.id() + " in " + minimum.unit() + " sets no day");
        };
    }

    private LocalDate plain(Rule rule, LocalDate from) {
        return switch (rule.unit()) {
            case WD -> calendar.plus(from, rule.number());
            case CD -> from.plusDays(rule.number());
            case MONTHS -> from.plusMonths(rule.number());
            case YEARS -> from.plusYears(rule.number());
            default -> throw new IllegalArgumentException(rule.id() + " in " + rule.unit() + " sets no day");
        };
    }

    private Deadline workingDays(RuleProfile profile, Rule rule, LocalDate event, List<CountedDay> days) {
        add(days, event, 0, Counting.EVENT);
        LocalDate day = event;
        boolean provisional = false;
        for (int number = 0; number < rule.number(); ) {
            day = day.plusDays(1);
            provisional |= calendar.isProvisional(day);
            boolean works = calendar.isWorkingDay(day);
            add(days, day, works ? ++number : 0, works ? Counting.COUNTED : Counting.SKIPPED);
        }
        return deadline(profile, rule, event, day, provisional, days);
    }

    private Deadline moved(RuleProfile profile, Rule rule, LocalDate event, LocalDate end, List<CountedDay> days) {
        LocalDate last = calendar.workingDayFrom(end);
        boolean provisional = calendar.isProvisional(end) || calendar.isProvisional(last);
        if (!last.equals(end)) {
            int number = days.get(days.size() - 1).number();
            days.remove(days.size() - 1);
            add(days, end, number, Counting.MOVED);
            end.plusDays(1).datesUntil(last).forEach(day -> add(days, day, 0, Counting.MOVED));
            add(days, last, 0, Counting.MOVED_TO);
        }
        return deadline(profile, rule, event, last, provisional, days);
    }

    /** Months and years may reach beyond the calendar (papers are kept for 15 years): such an end is provisional. */
    private Deadline longPeriod(RuleProfile profile, Rule rule, LocalDate event, LocalDate end, List<CountedDay> days) {
        add(days, event, 0, Counting.EVENT);
        add(days, end, rule.number(), Counting.COUNTED);
        if (calendar.year(end.getYear()).isEmpty()) {
            return deadline(profile, rule, event, end, true, days);
        }
        return moved(profile, rule, event, end, days);
    }

    private static Deadline deadline(
            RuleProfile profile, Rule rule, LocalDate event, LocalDate last, boolean provisional, List<CountedDay> days) {
        Instant due = last.plusDays(1).atStartOfDay(profile.zone()).toInstant();
        return new Deadline(due, event, last, rule.id(), profile.id(), rule.source(), rule.unit(), rule.number(),
                provisional, profile.zone(), days);
    }

    private void add(List<CountedDay> days, LocalDate date, int number, Counting counting) {
        CalendarDay day = calendar.year(date.getYear()).map(year -> year.day(date)).orElse(new CalendarDay(date, null, null));
        days.add(new CountedDay(date, number, counting, day.kind(), day.name()));
    }
}
