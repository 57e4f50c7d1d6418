package org.carepact.rules;

/** What a day is for offices. */
public enum DayKind {
    WORKDAY,
    /** A Saturday or Sunday on which offices work in exchange for a holiday (调休上班日). */
    MAKE_UP_WORKDAY,
    WEEKEND,
    HOLIDAY;

    public boolean isWorking() {
        return this == WORKDAY || this == MAKE_UP_WORKDAY;
    }
}
