package org.carepact.opendata.ocds;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

/**
 * A date and time as its publisher gave it, with its own offset: a contract that ends on 31 March there must not end on
 * 1 April here.
 *
 * @param value the moment and its offset
 */
public record GivenTime(OffsetDateTime value) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm xxx");

    public GivenTime {
        Objects.requireNonNull(value);
    }

    /**
     * Reads RFC 3339 text as {@link #text()} writes it.
     *
     * @throws java.time.format.DateTimeParseException if it isn't
     */
    @JsonCreator
    public static GivenTime of(String text) {
        return new GivenTime(OffsetDateTime.parse(text));
    }

    /** RFC 3339 with the publisher's offset. */
    @JsonValue
    public String text() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value);
    }

    /** The day where it was written. */
    public LocalDate day() {
        return value.toLocalDate();
    }

    /** The time where it was written, to the minute, with its offset: {@code 12:00 +01:00}. */
    public String time() {
        return CLOCK.format(value);
    }

    /** The moment, whatever the offset. */
    public Instant instant() {
        return value.toInstant();
    }
}
