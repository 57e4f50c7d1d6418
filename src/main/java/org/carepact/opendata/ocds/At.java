package org.carepact.opendata.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.carepact.opendata.ocds.ImportedThread.Amount;
import org.carepact.opendata.ocds.ImportedThread.Period;

/**
 * One object of a release and where it is: takes its fields one by one as what they should be, and reports those that
 * aren't. Null, blank text and absence are the same: nothing given, no fault.
 */
final class At {

    /** The longest id, code or name, in characters. */
    static final int SHORT = 300;

    /** The longest title, in characters. */
    static final int TITLE = 2_000;

    /** The longest description, in characters. */
    static final int TEXT = 100_000;

    private static final Pattern DATE_TIME = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,12})?([Zz]|[+-]\\d\\d:\\d\\d)?");
    private static final Pattern LINK = Pattern.compile("(?i)https?://[^\\s<>\"{}|\\\\^`]{1,1900}");
    /** Digits before and after the point that are kept exactly. */
    private static final int WHOLE_DIGITS = 18;
    private static final int FRACTION_DIGITS = 6;

    private final JsonNode node;
    private final String path;
    private final Faults faults;

    At(JsonNode node, String path, Faults faults) {
        this.node = node;
        this.path = path;
        this.faults = faults;
    }

    String path(String name) {
        return path + '/' + name;
    }

    boolean has(String name) {
        JsonNode value = node.path(name);
        return !value.isMissingNode() && !value.isNull();
    }

    /** The object of that name, empty if not given. */
    At object(String name) {
        JsonNode value = node.path(name);
        if (has(name) && !value.isObject()) {
            faults.leftOut(path(name), FaultReason.WRONG_TYPE, excerpt(value));
        }
        return new At(value.isObject() ? value : StrictTree.object(), path(name), faults);
    }

    /** Whether nothing at all is given. */
    boolean isEmpty() {
        return node.isEmpty();
    }

    /** The objects of a list. */
    List<At> objects(String name) {
        List<At> all = new ArrayList<>();
        for (At entry : entries(name)) {
            if (entry.node.isObject()) {
                all.add(entry);
            } else {
                faults.leftOut(entry.path, FaultReason.WRONG_TYPE, excerpt(entry.node));
            }
        }
        return all;
    }

    /** The objects of a list; a second one with the same id is left out. */
    List<At> list(String name, boolean idRequired) {
        List<At> all = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (At entry : objects(name)) {
            JsonNode id = entry.node.path("id");
            boolean given = id.isNumber() || id.isTextual() && !id.textValue().isBlank();
            if (given && !ids.add(id.asText())) {
                faults.leftOut(entry.path, FaultReason.DUPLICATE_ID, id.asText());
                continue;
            }
            if (!given && idRequired) {
                faults.kept(entry.path("id"), FaultReason.MISSING, null);
            }
            all.add(entry);
        }
        return all;
    }

    /** The texts of a list. */
    List<String> texts(String name, Codelist codes) {
        List<String> all = new ArrayList<>();
        for (At entry : entries(name)) {
            String text = text(entry.node, entry.path, SHORT);
            if (text != null && codes != null && !codes.has(text)) {
                faults.leftOut(entry.path, FaultReason.NOT_IN_CODELIST, text);
            } else if (text != null) {
                all.add(text);
            }
        }
        return List.copyOf(all);
    }

    private List<At> entries(String name) {
        JsonNode value = node.path(name);
        List<At> all = new ArrayList<>();
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                all.add(new At(value.get(i), path(name) + '/' + i, faults));
            }
        } else if (has(name)) {
            faults.leftOut(path(name), FaultReason.WRONG_TYPE, excerpt(value));
        }
        return all;
    }

    /** An id: text or a whole number. */
    String id(String name) {
        JsonNode value = node.path(name);
        if (value.isNumber() && isWhole(value.decimalValue())) {
            return value.decimalValue().toBigInteger().toString();
        }
        return text(name, SHORT);
    }

    String text(String name, int longest) {
        return text(node.path(name), path(name), longest);
    }

    private String text(JsonNode value, String at, int longest) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            faults.leftOut(at, FaultReason.WRONG_TYPE, excerpt(value));
            return null;
        }
        String text = value.textValue().strip();
        if (text.codePoints().anyMatch(At::isUnreadable)) {
            faults.leftOut(at, FaultReason.UNREADABLE_TEXT, text);
            return null;
        }
        if (text.length() > longest) {
            faults.leftOut(at, FaultReason.TOO_LONG, text);
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    private static boolean isUnreadable(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 0x7F || c >= 0xD800 && c <= 0xDFFF;
    }

    String code(String name, Codelist codes) {
        String code = text(name, SHORT);
        if (code != null && !codes.has(code)) {
            faults.leftOut(path(name), FaultReason.NOT_IN_CODELIST, code);
            return null;
        }
        return code;
    }

    /** A code that the standard requires. */
    String requiredCode(String name, Codelist codes) {
        if (!has(name)) {
            faults.kept(path(name), FaultReason.MISSING, null);
        }
        return code(name, codes);
    }

    String language(String name) {
        String tag = text(name, 35);
        if (tag == null) {
            return null;
        }
        try {
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            faults.leftOut(path(name), FaultReason.BAD_LANGUAGE, tag);
            return null;
        }
    }

    String link(String name) {
        String link = text(name, TITLE);
        if (link != null && !LINK.matcher(link).matches()) {
            faults.leftOut(path(name), FaultReason.BAD_LINK, link);
            return null;
        }
        return link;
    }

    GivenTime time(String name) {
        String text = text(name, SHORT);
        if (text == null) {
            return null;
        }
        var matcher = DATE_TIME.matcher(text);
        FaultReason reason = FaultReason.BAD_DATE;
        if (matcher.matches()) {
            try {
                String zoned = (matcher.group(2) == null ? text + 'Z' : text).toUpperCase(Locale.ROOT);
                OffsetDateTime time = OffsetDateTime.parse(zoned.replaceFirst("(\\.\\d{9})\\d+", "$1"))
                        .truncatedTo(ChronoUnit.MICROS);
                if (matcher.group(2) == null) {
                    reason = FaultReason.DATE_WITHOUT_ZONE;
                } else if (time.getYear() < 1900 || time.getYear() > 2199) {
                    reason = FaultReason.DATE_OUT_OF_RANGE;
                } else {
                    return new GivenTime(time);
                }
            } catch (DateTimeParseException e) {
                reason = FaultReason.BAD_DATE;
            }
        }
        faults.leftOut(path(name), reason, text);
        return null;
    }

    /** The time of something that has happened, which can't be after the release that reports it. */
    GivenTime past(String name, GivenTime release) {
        GivenTime time = time(name);
        if (time != null && release != null && time.instant().isAfter(release.instant())) {
            faults.kept(path(name), FaultReason.AFTER_RELEASE, time.text());
        }
        return time;
    }

    Period period(String name) {
        At period = object(name);
        GivenTime start = period.time("startDate");
        GivenTime end = period.time("endDate");
        Integer days = period.count("durationInDays");
        if (start != null && end != null && start.instant().isAfter(end.instant())) {
            faults.kept(path(name), FaultReason.PERIOD_REVERSED, start.text() + " > " + end.text());
        }
        return start == null && end == null && days == null ? null : new Period(start, end, days);
    }

    /** A whole number from 0. */
    Integer count(String name) {
        BigDecimal number = number(name);
        if (number == null) {
            return null;
        }
        if (number.signum() < 0 || number.scale() > 0 || number.compareTo(BigDecimal.valueOf(1_000_000)) > 0) {
            faults.leftOut(path(name), FaultReason.NUMBER_OUT_OF_RANGE, number.toString());
            return null;
        }
        return number.intValueExact();
    }

    BigDecimal number(String name) {
        JsonNode value = node.path(name);
        if (!has(name)) {
            return null;
        }
        if (!value.isNumber()) {
            faults.leftOut(path(name), FaultReason.NOT_A_NUMBER, excerpt(value));
            return null;
        }
        BigDecimal number = value.decimalValue();
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal exact = number.stripTrailingZeros();
        if ((long) exact.precision() - exact.scale() > WHOLE_DIGITS || exact.scale() > FRACTION_DIGITS) {
            faults.leftOut(path(name), FaultReason.NUMBER_OUT_OF_RANGE, number.toString());
            return null;
        }
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    /** An amount with its currency, under that name. */
    Amount amount(String name) {
        At value = object(name);
        BigDecimal amount = value.number("amount");
        String currency = value.text("currency", SHORT);
        if (currency != null && !Codelist.CURRENCY.has(currency)) {
            faults.leftOut(value.path("currency"), FaultReason.UNKNOWN_CURRENCY, currency);
            return null;
        }
        if (amount == null) {
            return null;
        }
        if (currency == null) {
            faults.leftOut(value.path, FaultReason.NO_CURRENCY, amount.toPlainString());
            return null;
        }
        if (amount.signum() < 0) {
            faults.kept(value.path("amount"), FaultReason.NEGATIVE, amount.toPlainString());
        }
        return new Amount(amount, currency);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0
                || number.precision() - (long) number.scale() <= WHOLE_DIGITS && number.stripTrailingZeros().scale() <= 0;
    }

    private static String excerpt(JsonNode value) {
        return value.isObject() ? "{…}" : value.isArray() ? "[…]" : value.asText();
    }
}
