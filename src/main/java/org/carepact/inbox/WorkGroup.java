package org.carepact.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/** Tasks that are as pressing as each other, for "My work"; in the order in which they came. */
public record WorkGroup(Pressing pressing, List<Item> items) {
    private static final int SOON = 7;

    /** How pressing; the most pressing first. */
    public enum Pressing {
        SAFETY,
        LATE,
        SOON,
        LATER,
        UNDATED
    }

    /**
     * A task with its due time in words.
     *
     * @param words message key of the words, {@code inbox.in.days}
     * @param days what fills their {0}: calendar days from today, never negative
     */
    public record Item(TaskView task, String words, long days) {
        static Item of(TaskView task, Instant now, ZoneId zone) {
            if (task.due() == null) {
                return new Item(task, "inbox.no-due", 0);
            }
            long days = ChronoUnit.DAYS.between(day(now, zone), lastDay(task.due(), zone));
            if (task.overdue()) {
                return new Item(task, days == 0 ? "inbox.late.today" : days == -1 ? "inbox.late.day" : "inbox.late.days", -days);
            }
            return new Item(task, days == 0 ? "inbox.in.today" : days == 1 ? "inbox.in.tomorrow" : "inbox.in.days", days);
        }
    }

    /** The groups that have something in them, the most pressing first. */
    static List<WorkGroup> of(List<TaskView> tasks, Instant now, ZoneId zone) {
        List<Item> items = tasks.stream().map(task -> Item.of(task, now, zone)).toList();
        return Arrays.stream(Pressing.values())
                .map(pressing -> new WorkGroup(pressing, items.stream().filter(item -> pressing(item) == pressing).toList()))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    private static Pressing pressing(Item item) {
        TaskView task = item.task();
        if (task.urgency() == Urgency.SAFETY) {
            return Pressing.SAFETY;
        }
        if (task.due() == null) {
            return Pressing.UNDATED;
        }
        if (task.overdue()) {
            return Pressing.LATE;
        }
        return item.days() <= SOON ? Pressing.SOON : Pressing.LATER;
    }

    /** A due time at midnight ends the day before. */
    private static LocalDate lastDay(Instant due, ZoneId zone) {
        return day(due.minusNanos(1), zone);
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate();
    }
}
