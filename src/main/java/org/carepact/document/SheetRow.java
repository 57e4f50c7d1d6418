package org.carepact.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A row that was read.
 *
 * @param number its number as the spreadsheet shows it; in CSV the line it starts on
 * @param cells trimmed texts, never null; dates as {@code 2026-03-05}, decimals without exponent
 */
public record SheetRow(int number, List<String> cells) {

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("uuuu/M/d", Locale.ROOT),
            DateTimeFormatter.ofPattern("uuuu-M-d", Locale.ROOT),
            DateTimeFormatter.ofPattern("uuuu.M.d", Locale.ROOT),
            DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT));

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The text of a column counted from 0; empty beyond the row's end. */
    public String text(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** The decimal in a column, group separators and currency sign removed; empty when it is none. */
    public Optional<BigDecimal> decimal(int column) {
        String text = text(column).replaceAll("[,，¥￥\\s]", "");
        try {
            return text.isEmpty() || text.length() > 40 ? Optional.empty() : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** The whole number in a column; empty when it is none. */
    public OptionalLong whole(int column) {
        try {
            return decimal(column).map(number -> OptionalLong.of(number.longValueExact())).orElse(OptionalLong.empty());
        } catch (ArithmeticException fraction) {
            return OptionalLong.empty();
        }
    }

    /** The date in a column, written in any of the usual Chinese ways; empty when it is none. */
    public Optional<LocalDate> date(int column) {
        String text = text(column);
        for (DateTimeFormatter format : DATES) {
            try {
                return Optional.of(LocalDate.parse(text, format));
            } catch (DateTimeParseException other) {
                // the next format is tried
            }
        }
        return Optional.empty();
    }

    /** Where a cell is, as people say it: {@code C7}. */
    public String position(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.append(number).toString();
    }

    /** Whether nothing stands in it. */
    public boolean isEmpty() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
