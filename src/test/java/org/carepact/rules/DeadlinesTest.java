package org.carepact.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carepact.rules.RulesFixtures.PROFILE;
import static org.carepact.rules.RulesFixtures.SHIPPED;
import static org.carepact.rules.RulesFixtures.day;
import static org.carepact.rules.RulesFixtures.period;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.carepact.kernel.problem.Problem;
import org.carepact.rules.CountedDay.Counting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {
    private final Deadlines deadlines = SHIPPED.deadlines();

    private Deadline after(int count, RuleUnit unit, String event) {
        return deadlines.after(PROFILE, period(count, unit), day(event));
    }

    @Test
    void resultPublishedBeforeMidAutumnIsOpenToChallengeUntilAfterNationalDay() {
        Deadline notice = deadlines.after(PROFILE, RuleId.AWARD_RESULT_NOTICE_PERIOD, day("2026-09-24"));
        assertThat(notice.lastDay()).isEqualTo("2026-09-28");

        Deadline challenge = deadlines.after(PROFILE, RuleId.CHALLENGE_WINDOW, notice.lastDay());
        assertThat(challenge.lastDay()).isEqualTo("2026-10-13");
        assertThat(challenge.due()).isEqualTo(Instant.parse("2026-10-13T16:00:00Z"));
        assertThat(counted(challenge)).containsExactly(day("2026-09-29"), day("2026-09-30"), day("2026-10-08"),
                day("2026-10-09"), day("2026-10-10"), day("2026-10-12"), day("2026-10-13"));
        assertThat(challenge.source()).contains("PPL 52").contains("O94 10");
        assertThat(challenge.provisional()).isFalse();
        assertThat(challenge.profile()).isEqualTo(PROFILE.id());
    }

    @Test
    void explanationListsEachDayWithItsReason() {
        Deadline notice = deadlines.after(PROFILE, RuleId.AWARD_RESULT_NOTICE_PERIOD, day("2026-09-24"));
        assertThat(notice.explain()).extracting(CountedDay::counting).containsExactly(
                Counting.EVENT, Counting.SKIPPED, Counting.SKIPPED, Counting.SKIPPED, Counting.COUNTED);
        assertThat(notice.explain().get(1).name().en()).isEqualTo("Mid-Autumn Festival");
        assertThat(notice.explain().get(1).kind()).isEqualTo(DayKind.HOLIDAY);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 1, 2026-03-03, an ordinary Monday",
        "2026-03-06, 1, 2026-03-09, from Friday over the weekend",
        "2026-02-17, 1, 2026-02-24, an event on Spring Festival counts as day 0 all the same",
        "2026-02-13, 1, 2026-02-14, the make-up Saturday counts",
        "2026-02-13, 2, 2026-02-24, the whole holiday is passed over",
        "2026-02-27, 1, 2026-02-28, make-up Saturday after the holiday",
        "2026-02-28, 1, 2026-03-02, an event on a make-up Saturday",
        "2026-09-19, 1, 2026-09-20, a make-up Sunday counts",
        "2026-05-08, 1, 2026-05-09, Saturday after Labour Day",
        "2025-12-31, 1, 2026-01-04, over New Year to the make-up Sunday of the next year",
        "2025-12-29, 7, 2026-01-08, seven working days across the year",
        "2025-09-26, 7, 2025-10-13, National Day and Mid-Autumn of 2025 with both make-up days",
        "2025-01-24, 7, 2025-02-10, Spring Festival of 2025 from the Friday before it",
    })
    void workingDaysAreCounted(String event, int count, String last, String why) {
        assertThat(after(count, RuleUnit.WD, event).lastDay()).as(why).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 5, 2026-03-09, day 5 is a Saturday and moves to Monday",
        "2026-03-02, 10, 2026-03-12, a weekend inside changes nothing",
        "2026-02-01, 15, 2026-02-24, day 15 lies in Spring Festival",
        "2026-02-13, 15, 2026-02-28, day 15 is a make-up Saturday and stays",
        "2026-09-11, 20, 2026-10-08, day 20 is National Day",
        "2026-09-20, 20, 2026-10-10, day 20 is a make-up Saturday and stays",
        "2025-12-02, 30, 2026-01-04, day 30 is New Year's Day",
    })
    void calendarDaysOnlyMoveTheirEnd(String event, int count, String last, String why) {
        assertThat(after(count, RuleUnit.CD, event).lastDay()).as(why).isEqualTo(last);
    }

    @Test
    void movedEndIsExplained() {
        Deadline deadline = after(5, RuleUnit.CD, "2026-03-02");
        assertThat(deadline.explain()).extracting(CountedDay::counting).containsExactly(Counting.EVENT, Counting.COUNTED,
                Counting.COUNTED, Counting.COUNTED, Counting.COUNTED, Counting.MOVED, Counting.MOVED, Counting.MOVED_TO);
    }

    @Test
    void lastMicrosecondOfTheLastDayIsInTimeAndMidnightIsNot() {
        Deadline deadline = after(7, RuleUnit.WD, "2026-09-28");
        assertThat(deadline.isOpen(Instant.parse("2026-10-13T15:59:59.999999Z"))).isTrue();
        assertThat(deadline.isOpen(Instant.parse("2026-10-13T16:00:00Z"))).isFalse();
    }

    @Test
    void closingTimeEndsThePeriodEarlierOnItsLastDay() {
        Deadline deadline = after(20, RuleUnit.CD, "2026-03-02").closingAt(LocalTime.of(9, 30));
        assertThat(deadline.lastDay()).isEqualTo("2026-03-23"); // day 20 is a Sunday
        assertThat(deadline.due()).isEqualTo(Instant.parse("2026-03-23T01:30:00Z"));
        assertThat(deadline.isOpen(deadline.due())).isFalse();
    }

    @Test
    void dayOfTheEventIsThatOfTheZoneOfTheLaw() {
        Deadline late = deadlines.after(PROFILE, period(1, RuleUnit.WD), Instant.parse("2026-03-02T16:30:00Z"));
        assertThat(late.from()).isEqualTo("2026-03-03"); // half past midnight in Shanghai
        assertThat(late.lastDay()).isEqualTo("2026-03-04");
    }

    @Test
    void hoursAndMinutesRunFromTheInstantWhateverTheDay() {
        Instant event = Instant.parse("2026-10-01T04:00:00Z");
        Deadline minutes = deadlines.after(PROFILE, RuleId.LOW_PRICE_EXPLANATION_MINUTES, event);
        assertThat(minutes.due()).isEqualTo(event.plusSeconds(30 * 60));
        Deadline hours = deadlines.after(PROFILE, period(24, RuleUnit.H), event);
        assertThat(hours.lastDay()).isEqualTo("2026-10-02");
    }

    @Test
    void provisionalYearIsSaid() {
        assertThat(after(3, RuleUnit.WD, "2026-12-30").provisional()).isTrue();
        assertThat(after(1, RuleUnit.WD, "2026-12-30").provisional()).isFalse();
        assertThat(after(30, RuleUnit.CD, "2026-12-15").provisional()).isTrue();
        assertThat(after(2, RuleUnit.WD, "2027-02-04").lastDay()).isEqualTo("2027-02-10");
    }

    @Test
    void beyondTheCalendarIsRefused() {
        assertThatThrownBy(() -> after(5, RuleUnit.WD, "2027-12-29"))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("rules.calendar-ends");
                    assertThat(problem.args()).containsExactly("2028", "2025", "2027");
                });
        assertThatThrownBy(() -> after(30, RuleUnit.CD, "2027-12-15")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> deadlines.latestBefore(period(5, RuleUnit.WD), day("2025-01-03"))).isInstanceOf(Problem.class);
        assertThat(after(2, RuleUnit.WD, "2027-12-29").lastDay()).isEqualTo("2027-12-31");
    }

    @Test
    void yearsMayReachBeyondTheCalendarAndAreProvisionalThere() {
        Deadline archive = deadlines.after(PROFILE, RuleId.CONTRACT_ARCHIVE, day("2026-05-06"));
        assertThat(archive.lastDay()).isEqualTo("2041-05-06");
        assertThat(archive.provisional()).isTrue();
        assertThat(after(12, RuleUnit.MONTHS, "2025-05-02").lastDay()).isEqualTo("2026-05-06"); // 2 May is a holiday
    }

    @Test
    void minimumPeriodIsReachedOnItsLastDayAndNotBefore() {
        Rule preparation = PROFILE.rule(ProcurementMethod.OPEN_TENDER, MethodRule.BID_PREPARATION);
        assertThat(deadlines.isLongEnough(preparation, day("2026-03-02"), day("2026-03-22"))).isTrue();
        assertThat(deadlines.isLongEnough(preparation, day("2026-03-02"), day("2026-03-21"))).isFalse();
        Rule available = PROFILE.rule(ProcurementMethod.OPEN_TENDER, MethodRule.DOCUMENT_AVAILABLE);
        assertThat(deadlines.isLongEnough(available, day("2026-09-28"), day("2026-10-10"))).isTrue();
        assertThat(deadlines.isLongEnough(available, day("2026-09-28"), day("2026-10-09"))).isFalse();
    }

    @Test
    void latestDayBeforeAnotherIsCountedBackwards() {
        Rule clarification = PROFILE.rule(ProcurementMethod.OPEN_TENDER, MethodRule.CLARIFICATION_BEFORE);
        assertThat(deadlines.latestBefore(clarification, day("2026-03-30"))).isEqualTo("2026-03-15");
        assertThat(deadlines.latestBefore(period(3, RuleUnit.WD), day("2026-10-09"))).isEqualTo("2026-09-29");
    }

    @Test
    void everyPeriodOfTheProfileCanBeCounted() {
        for (RuleSection section : PROFILE.sections()) {
            for (Rule rule : section.rules()) {
                if (rule.unit().isPeriod()) {
                    Deadline deadline = deadlines.after(PROFILE, rule, Instant.parse("2026-03-02T01:00:00Z"));
                    assertThat(deadline.due()).as(rule.id()).isAfterOrEqualTo(Instant.parse("2026-03-02T01:00:00Z"));
                }
            }
        }
    }

    private static List<LocalDate> counted(Deadline deadline) {
        return deadline.explain().stream()
                .filter(day -> day.counting() == Counting.COUNTED)
                .map(CountedDay::date)
                .toList();
    }
}
