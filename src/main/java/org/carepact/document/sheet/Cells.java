package org.carepact.document.sheet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.carepact.document.Sheet;
import org.carepact.document.SheetRow;
import org.carepact.document.SheetTable;
import org.carepact.document.SheetUnreadable;
import org.carepact.kernel.money.Money;

/** What both forms have in common: values, formulas made harmless, rows gathered. */
final class Cells {

    /** How a formula may begin, in half and full width. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private static final int MOST_COLUMNS = 500;

    private Cells() {}

    /** A cell's value as one of String, Number, Boolean, LocalDate, LocalDateTime; null when empty. */
    static Object plain(Object value, ZoneId zone) {
        if (value instanceof Money money) {
            return money.amount();
        }
        if (value instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.SECONDS);
        }
        if (value instanceof CharSequence text) {
            return harmless(text.toString());
        }
        if (value == null
                || value instanceof Integer
                || value instanceof Long
                || value instanceof BigDecimal
                || value instanceof BigInteger
                || value instanceof Boolean
                || value instanceof LocalDate
                || value instanceof LocalDateTime) {
            return value;
        }
        throw new IllegalArgumentException("no cell: " + value.getClass().getName());
    }

    /** A text that no spreadsheet takes for a formula. */
    static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** The text as it was before {@link #harmless}. */
    static String original(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && FORMULA.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    static void fits(Sheet sheet, List<?> row) {
        if (row.size() != sheet.columns().size()) {
            throw new IllegalArgumentException(
                    "a row of " + row.size() + " cells under " + sheet.columns().size() + " headings");
        }
    }

    /** Gathers rows as they are read, the first that is not empty being the headings. */
    static final class Gathering {
        private final int most;
        private final List<SheetRow> rows = new ArrayList<>();
        private List<String> headings;

        Gathering(int most) {
            this.most = most;
        }

        void add(SheetRow row) throws SheetUnreadable {
            if (row.cells().size() > MOST_COLUMNS || rows.size() >= most) {
                throw new SheetUnreadable("sheet-too-large", null);
            }
            if (row.isEmpty()) {
                return;
            }
            if (headings == null) {
                headings = row.cells();
            } else {
                rows.add(row);
            }
        }

        SheetTable table() throws SheetUnreadable {
            if (headings == null) {
                throw new SheetUnreadable("sheet-empty", null);
            }
            return new SheetTable(headings, rows);
        }
    }
}
