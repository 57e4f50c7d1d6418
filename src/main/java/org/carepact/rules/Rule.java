package org.carepact.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.carepact.kernel.i18n.Bilingual;

/**
 * One parameter of a rule profile: its value, how it binds, where it comes from and who may set another.
 *
 * @param id stable, {@code challenge.window}
 * @param profile id of the profile it belongs to
 * @param unit what the value is counted in
 * @param value as written; "" for lists and tables
 * @param items the value of a LIST
 * @param rows the value of a TABLE: columns by name
 * @param compare how it binds
 * @param source law and article, {@code PPL 52; O94 10, 11}
 * @param confidence how well it is known
 * @param editableBy who may set another value
 * @param name for people
 * @param note for people, or null
 */
public record Rule(
        String id,
        String profile,
        RuleUnit unit,
        String value,
        List<String> items,
        List<Map<String, String>> rows,
        RuleCompare compare,
        String source,
        RuleConfidence confidence,
        RuleEditor editableBy,
        Bilingual name,
        Bilingual note) {

    public Rule {
        items = List.copyOf(items);
        rows = rows.stream().map(java.util.Collections::unmodifiableMap).toList();
    }

    /** The length of a period or a number of things: a whole number. */
    public int number() {
        expect(unit.isWhole());
        return Integer.parseInt(value);
    }

    /** The number of working or calendar days. */
    public int days() {
        expect(unit == RuleUnit.WD || unit == RuleUnit.CD);
        return Integer.parseInt(value);
    }

    /** An exact amount, percentage, ratio or number. */
    public BigDecimal decimal() {
        expect(unit.isNumber());
        return new BigDecimal(value);
    }

    public boolean flag() {
        expect(unit == RuleUnit.FLAG);
        return Boolean.parseBoolean(value);
    }

    public String text() {
        expect(unit == RuleUnit.TEXT);
        return value;
    }

    public List<String> list() {
        expect(unit == RuleUnit.LIST);
        return items;
    }

    /** Rows of a table; columns by name, in the file's order. */
    public List<Map<String, String>> table() {
        expect(unit == RuleUnit.TABLE);
        return rows;
    }

    /** A period of hours or minutes (or of 24-hour days) as a length of time. */
    public java.time.Duration duration() {
        return switch (unit) {
            case MIN -> java.time.Duration.ofMinutes(number());
            case H -> java.time.Duration.ofHours(number());
            case CD -> java.time.Duration.ofDays(number());
            default -> throw new IllegalStateException(id + " is counted in " + unit + ", not in time of fixed length");
        };
    }

    /** The number of bytes of a size. */
    public long bytes() {
        expect(unit == RuleUnit.MB);
        return Long.parseLong(value) * 1024 * 1024;
    }

    /** Whether an actual value keeps the rule: at least, at most, exactly. */
    public boolean allows(BigDecimal actual) {
        return compare.holds(actual, decimal());
    }

    private void expect(boolean fits) {
        if (!fits) {
            throw new IllegalStateException(id + " is of unit " + unit + " and read as something else");
        }
    }
}
