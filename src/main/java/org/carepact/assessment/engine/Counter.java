package org.carepact.assessment.engine;

import java.math.BigDecimal;
import org.carepact.kernel.number.Fraction;

/** What deductions and bonuses count. */
public enum Counter {
    UPHELD_COMPLAINTS("/upheldComplaints"),
    OVERDUE_CALLBACKS("/overdueCallbacks"),
    /** Started periods of five days by which reports were late. */
    LATE_PERIODS("/latePeriods"),
    /** Verified hours. */
    MENTORING_HOURS("/mentoringHours");

    private final String place;

    Counter(String place) {
        this.place = place;
    }

    /** JSON pointer of the count in the facts. */
    String place() {
        return place;
    }

    Fraction count(AssessmentFacts facts) {
        return switch (this) {
            case UPHELD_COMPLAINTS -> of(facts.upheldComplaints());
            case OVERDUE_CALLBACKS -> of(facts.overdueCallbacks());
            case LATE_PERIODS -> of(facts.latePeriods());
            case MENTORING_HOURS -> of(facts.mentoringHours());
        };
    }

    private static Fraction of(Integer count) {
        return count == null ? Fraction.ZERO : Fraction.of(count);
    }

    private static Fraction of(BigDecimal count) {
        return count == null ? Fraction.ZERO : Fraction.of(count);
    }
}
