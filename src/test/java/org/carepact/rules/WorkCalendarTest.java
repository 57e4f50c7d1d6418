package org.carepact.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carepact.rules.RulesFixtures.SHIPPED;
import static org.carepact.rules.RulesFixtures.day;

import java.time.LocalDate;
import org.carepact.kernel.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {
    private final WorkCalendar calendar = SHIPPED.calendar();

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, HOLIDAY", "2025-01-26, MAKE_UP_WORKDAY", "2025-01-28, HOLIDAY", "2025-02-04, HOLIDAY",
        "2025-02-05, WORKDAY", "2025-02-08, MAKE_UP_WORKDAY", "2025-04-27, MAKE_UP_WORKDAY", "2025-06-02, HOLIDAY",
        "2025-09-28, MAKE_UP_WORKDAY", "2025-10-08, HOLIDAY", "2025-10-09, WORKDAY", "2025-10-11, MAKE_UP_WORKDAY",
        "2026-01-03, HOLIDAY", "2026-01-04, MAKE_UP_WORKDAY", "2026-02-14, MAKE_UP_WORKDAY", "2026-02-15, HOLIDAY",
        "2026-02-23, HOLIDAY", "2026-02-24, WORKDAY", "2026-02-28, MAKE_UP_WORKDAY", "2026-04-06, HOLIDAY",
        "2026-05-05, HOLIDAY", "2026-05-06, WORKDAY", "2026-05-09, MAKE_UP_WORKDAY", "2026-06-19, HOLIDAY",
        "2026-09-20, MAKE_UP_WORKDAY", "2026-09-25, HOLIDAY", "2026-10-07, HOLIDAY", "2026-10-10, MAKE_UP_WORKDAY",
        "2026-10-11, WEEKEND", "2026-11-21, WEEKEND", "2027-02-05, HOLIDAY", "2027-02-09, WORKDAY"
    })
    void daysAreAsTheNoticesSay(LocalDate date, DayKind kind) {
        assertThat(calendar.day(date).kind()).isEqualTo(kind);
    }

    @Test
    void yearsHaveAsManyWorkingDaysAsTheLawLeaves() {
        assertThat(calendar.year(2025).orElseThrow().workingDays()).isEqualTo(248);
        assertThat(calendar.year(2026).orElseThrow().workingDays()).isEqualTo(248);
    }

    @Test
    void onlyTheYearWithoutNoticeIsProvisional() {
        assertThat(calendar.years()).filteredOn(CalendarYear::provisional).extracting(CalendarYear::year).containsExactly(2027);
        assertThat(calendar.isProvisional(day("2030-01-01"))).isTrue();
    }

    @Test
    void forwardsAndBackwardsAgree() {
        LocalDate day = day("2026-01-05");
        for (int n = 1; n < 240; n++) {
            LocalDate later = calendar.plus(day, n);
            assertThat(calendar.isWorkingDay(later)).isTrue();
            assertThat(calendar.minus(later, n)).isEqualTo(day);
            assertThat(calendar.between(day, later)).isEqualTo(n);
            assertThat(calendar.between(later, day)).isEqualTo(-n);
        }
    }

    @Test
    void yearsThatAreNotLoadedAreRefused() {
        assertThatThrownBy(() -> calendar.isWorkingDay(day("2028-01-01"))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> calendar.isWorkingDay(day("2024-12-31"))).isInstanceOf(Problem.class);
        assertThat(calendar.lastYear()).isEqualTo(2027);
    }

    @Test
    void nextWorkingDayOfAWorkingDayIsItself() {
        assertThat(calendar.workingDayFrom(day("2026-10-10"))).isEqualTo("2026-10-10");
        assertThat(calendar.workingDayFrom(day("2026-10-01"))).isEqualTo("2026-10-08");
    }
}
