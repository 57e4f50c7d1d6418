package org.carepact.kernel.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;

/**
 * Values that may come in, from programs and forms alike: text without control characters and half signs, decimals and
 * times that every database keeps and no calculation chokes on. Anything else is a fault of its field.
 */
final class StrictValues extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** Days outside these years are mistakes of typing, and no calendar or database column is asked about them. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2199;

    /**
     * @param time how a text becomes an instant; throws {@link DateTimeException} where it does not
     */
    StrictValues(Function<String, Instant> time) {
        super("carepact-values");
        addDeserializer(String.class, new Text());
        addDeserializer(BigDecimal.class, new Decimal());
        addDeserializer(Instant.class, new Time<>(Instant.class, text -> {
            Instant instant = time.apply(text);
            within(instant.atOffset(java.time.ZoneOffset.UTC).getYear());
            return instant;
        }));
        addDeserializer(OffsetDateTime.class, new Time<>(OffsetDateTime.class, text -> {
            OffsetDateTime instant = OffsetDateTime.parse(text);
            within(instant.getYear());
            return instant;
        }));
        addDeserializer(LocalDate.class, new Time<>(LocalDate.class, text -> {
            LocalDate day = LocalDate.parse(text);
            within(day.getYear());
            return day;
        }));
    }

    /** RFC 3339 with offset. */
    static Instant withOffset(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static void within(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("outside " + FIRST_YEAR + " to " + LAST_YEAR);
        }
    }

    /** Text only, never a number taken for text; tab and line breaks are the only control characters. */
    private static final class Text extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, json);
            }
            String text = json.getText();
            if (!text.codePoints().allMatch(Text::isSign)) {
                return (String) context.handleWeirdStringValue(String.class, "", "control characters or half signs");
            }
            return text;
        }

        private static boolean isSign(int sign) {
            return switch (Character.getType(sign)) {
                case Character.CONTROL -> sign == '\t' || sign == '\n' || sign == '\r';
                case Character.SURROGATE -> false;
                default -> true;
            };
        }
    }

    /** A decimal of at most 40 digits before and 20 after the point. */
    private static final class Decimal extends StdScalarDeserializer<BigDecimal> {
        private static final long serialVersionUID = 1L;
        private static final int MOST_BEFORE = 40;
        private static final int MOST_AFTER = 20;

        Decimal() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
            BigDecimal value = NumberDeserializers.BigDecimalDeserializer.instance.deserialize(json, context);
            if (value != null && (value.scale() > MOST_AFTER || (long) value.precision() - value.scale() > MOST_BEFORE)) {
                return (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, 0, "too many digits");
            }
            return value;
        }
    }

    /** A day or an instant, as text. */
    private static final class Time<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<String, T> read;

        Time(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        @SuppressWarnings("unchecked") // the handlers answer with the handled type
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), json);
            }
            try {
                return read.apply(json.getText());
            } catch (DateTimeException notATime) {
                return (T) context.handleWeirdStringValue(handledType(), "", "not a time");
            }
        }
    }
}
