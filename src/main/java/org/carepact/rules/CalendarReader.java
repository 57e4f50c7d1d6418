package org.carepact.rules;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.carepact.kernel.config.ConfigFaults;
import org.carepact.kernel.config.ConfigNode;
import org.carepact.kernel.i18n.Bilingual;

/** Reads one year's calendar file. */
final class CalendarReader {
    /** What a file says of days that are not as their weekday. */
    enum Kind {
        HOLIDAY,
        WORKDAY
    }

    private CalendarReader() {}

    static Optional<CalendarYear> read(ConfigNode root, ConfigFaults faults) {
        int before = faults.count();
        root.onlyKeys("year", "provisional", "published", "source", "days");
        int year = root.need("year").map(ConfigNode::number).orElse(0);
        boolean provisional = root.need("provisional").map(ConfigNode::flag).orElse(false);
        Optional<LocalDate> published = root.find("published").map(ConfigNode::date);
        if (published.isEmpty() && !provisional) {
            root.fault("'published' is missing: the day of the notice");
        }
        Bilingual source = root.need("source").map(RuleProfileReader::bilingual).orElse(null);
        Map<LocalDate, CalendarDay> days = new TreeMap<>();
        root.need("days").ifPresent(list -> list.items().forEach(node -> span(node, year, days)));
        return faults.count() > before
                ? Optional.empty()
                : Optional.of(new CalendarYear(year, provisional, published.orElse(null), source, days));
    }

    private static void span(ConfigNode node, int year, Map<LocalDate, CalendarDay> days) {
        node.onlyKeys("from", "to", "kind", "name");
        Optional<LocalDate> from = node.need("from").map(ConfigNode::date);
        Optional<LocalDate> to = node.find("to").map(ConfigNode::date).or(() -> from);
        Optional<Kind> kind = node.need("kind").flatMap(n -> n.choice(Kind.class));
        Optional<Bilingual> name = node.need("name").map(RuleProfileReader::bilingual);
        if (from.isEmpty() || kind.isEmpty() || name.isEmpty()) {
            return;
        }
        if (from.get().getYear() != year || to.get().getYear() != year) {
            node.fault("the days do not lie in " + year);
            return;
        }
        if (to.get().isBefore(from.get())) {
            node.fault("'to' is before 'from'");
            return;
        }
        from.get().datesUntil(to.get().plusDays(1)).forEach(date -> day(node, date, kind.get(), name.get(), days));
    }

    private static void day(ConfigNode node, LocalDate date, Kind kind, Bilingual name, Map<LocalDate, CalendarDay> days) {
        if (kind == Kind.WORKDAY && date.getDayOfWeek().getValue() < 6) {
            node.fault(date + " is a working day anyhow");
        }
        DayKind is = kind == Kind.WORKDAY ? DayKind.MAKE_UP_WORKDAY : DayKind.HOLIDAY;
        if (days.putIfAbsent(date, new CalendarDay(date, is, name)) != null) {
            node.fault(date + " is given twice");
        }
    }
}
