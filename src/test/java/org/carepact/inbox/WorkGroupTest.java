package org.carepact.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.carepact.inbox.WorkGroup.Pressing;
import org.junit.jupiter.api.Test;

/** Which task stands in which group, and how its due time is said. */
class WorkGroupTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = at("2026-04-20T13:48");

    @Test
    void theMostPressingGroupComesFirstAndEmptyOnesAreLeftOut() {
        TaskView late = task("2026-04-19T09:00", Urgency.ROUTINE);
        TaskView soon = task("2026-04-27T18:00", Urgency.LEGAL);
        TaskView later = task("2026-04-28T00:01", Urgency.ROUTINE);
        TaskView undated = task(null, Urgency.ROUTINE);
        TaskView safety = task("2026-06-01T00:00", Urgency.SAFETY);
        List<WorkGroup> groups = WorkGroup.of(List.of(undated, later, soon, late, safety), NOW, ZONE);
        assertThat(groups).extracting(WorkGroup::pressing)
                .containsExactly(Pressing.SAFETY, Pressing.LATE, Pressing.SOON, Pressing.LATER, Pressing.UNDATED);
        assertThat(groups).extracting(group -> group.items().get(0).task()).containsExactly(safety, late, soon, later, undated);
        assertThat(WorkGroup.of(List.of(undated), NOW, ZONE)).singleElement().extracting(WorkGroup::pressing).isEqualTo(Pressing.UNDATED);
        assertThat(WorkGroup.of(List.of(), NOW, ZONE)).isEmpty();
    }

    @Test
    void dueTimesAreSaidInCalendarDays() {
        assertThat(said("2026-04-20T17:30")).isEqualTo("inbox.in.today 0");
        assertThat(said("2026-04-21T00:01")).isEqualTo("inbox.in.tomorrow 1");
        assertThat(said("2026-04-23T09:30")).isEqualTo("inbox.in.days 3");
        assertThat(said("2026-04-20T09:00")).isEqualTo("inbox.late.today 0");
        assertThat(said("2026-04-19T23:59")).isEqualTo("inbox.late.day 1");
        assertThat(said("2026-04-01T12:00")).isEqualTo("inbox.late.days 19");
        assertThat(said(null)).isEqualTo("inbox.no-due 0");
    }

    @Test
    void midnightEndsTheDayBefore() {
        assertThat(said("2026-04-21T00:00")).isEqualTo("inbox.in.today 0");
        assertThat(said("2026-04-20T00:00")).isEqualTo("inbox.late.day 1");
    }

    private static String said(String due) {
        WorkGroup.Item item = WorkGroup.of(List.of(task(due, Urgency.ROUTINE)), NOW, ZONE).get(0).items().get(0);
        return item.words() + " " + item.days();
    }

    private static TaskView task(String due, Urgency urgency) {
        Instant until = due == null ? null : at(due);
        return new TaskView(new TaskId(UUID.randomUUID()), "tender.task.publish", "ZB-2026-0001", "/tenders/ZB-2026-0001", until, urgency,
                until != null && !NOW.isBefore(until), NOW, null);
    }

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+08:00").toInstant();
    }
}
