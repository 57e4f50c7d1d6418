package org.carepact.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.carepact.kernel.config.ConfigFaults;
import org.carepact.kernel.problem.Problem;

/**
 * Working days: Monday to Friday without public holidays, plus the make-up working days of the State Council's yearly
 * notice. Nothing is ever counted over a year that is not loaded: such a question is refused.
 */
public class WorkCalendar {
    private final TreeMap<Integer, CalendarYear> years = new TreeMap<>();

    WorkCalendar(List<CalendarYear> years) {
        years.forEach(year -> this.years.put(year.year(), year));
    }

    /** Whether offices work on this day. @throws Problem if its year is not loaded */
    public boolean isWorkingDay(LocalDate date) {
        return day(date).kind().isWorking();
    }

    /** What this day is, and why. @throws Problem if its year is not loaded */
    public CalendarDay day(LocalDate date) {
        CalendarYear year = years.get(date.getYear());
        if (year == null) {
            throw notLoaded(date.getYear());
        }
        return year.day(date);
    }

    /** The n-th working day after a day; the day itself is not counted. @throws Problem if it lies beyond the calendar */
    public LocalDate plus(LocalDate date, int workingDays) {
        return step(date, workingDays, 1);
    }

    /** The n-th working day before a day; the day itself is not counted. @throws Problem if it lies before the calendar */
    public LocalDate minus(LocalDate date, int workingDays) {
        return step(date, workingDays, -1);
    }

    /** This day if offices work on it, else the next on which they do. */
    public LocalDate workingDayFrom(LocalDate date) {
        LocalDate day = date;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Working days after {@code from} up to and with {@code to}; negative when {@code to} is earlier. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
    }

    /** Whether the notice for this day's year is still to come. */
    public boolean isProvisional(LocalDate date) {
        return year(date.getYear()).map(CalendarYear::provisional).orElse(true);
    }

    /** A loaded year. */
    public Optional<CalendarYear> year(int year) {
        return Optional.ofNullable(years.get(year));
    }

    /** All loaded years, earliest first. */
    public List<CalendarYear> years() {
        return List.copyOf(years.values());
    }

    public int firstYear() {
        return years.firstKey();
    }

    public int lastYear() {
        return years.lastKey();
    }

    private LocalDate step(LocalDate date, int workingDays, int direction) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("a negative number of days");
        }
        LocalDate day = date;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(direction);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    private Problem notLoaded(int year) {
        return Problem.conflict("rules.calendar-ends", String.valueOf(year), String.valueOf(firstYear()), String.valueOf(lastYear()));
    }

    /** Years follow each other without a gap, each given once. */
    static void checkTogether(List<CalendarYear> years, ConfigFaults faults) {
        List<Integer> sorted = years.stream().map(CalendarYear::year).sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            int step = sorted.get(i) - sorted.get(i - 1);
            if (step == 0) {
                faults.add("calendar", 0, "the year " + sorted.get(i) + " is given twice");
            } else if (step > 1) {
                faults.add("calendar", 0, "the years between " + sorted.get(i - 1) + " and " + sorted.get(i) + " are missing");
            }
        }
    }
}
