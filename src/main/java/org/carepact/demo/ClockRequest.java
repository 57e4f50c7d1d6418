package org.carepact.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.format.DateTimeParseException;
import org.carepact.kernel.problem.Problem;

/**
 * Where the demonstration's clock shall stand: one of the two.
 *
 * @param now an instant ahead, RFC 3339 with offset
 * @param forward how far ahead, ISO 8601: {@code P3D}, {@code PT2H}
 */
public record ClockRequest(Instant now, String forward) {
    /** The instant asked for, counted from the present. */
    Instant target(Instant present) {
        if ((now == null) == (forward == null || forward.isBlank())) {
            throw Problem.invalid("/now", "demo.one-of-two");
        }
        if (now != null) {
            return now;
        }
        try {
            return forward.contains("T") ? present.plus(Duration.parse(forward)) : present.plus(Duration.ofDays(days()));
        } catch (DateTimeParseException | ArithmeticException notAPeriod) {
            throw Problem.invalid("/forward", "demo.period-shape");
        }
    }

    private long days() {
        Period period = Period.parse(forward);
        return Math.addExact(period.toTotalMonths() * 30, period.getDays());
    }
}
