package org.carepact.document;

import java.util.List;
import java.util.Objects;

/**
 * A table to be written. Rows are read once, so they may come from a query as they go out.
 *
 * <p>Cells: text, whole numbers and {@link java.math.BigDecimal} (stay numbers),
 * {@link org.carepact.kernel.money.Money} (its amount), {@link java.time.LocalDate}, {@link java.time.LocalDateTime},
 * {@link java.time.Instant} (in the zone of the law), {@link Boolean}, or null for an empty cell.
 *
 * @param name the sheet's name, as short as a tab
 * @param columns headings
 * @param rows cells of each row, as many as there are headings
 */
public record Sheet(String name, List<String> columns, Iterable<? extends List<?>> rows) {

    public Sheet {
        Objects.requireNonNull(name);
        Objects.requireNonNull(rows);
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a sheet has columns");
        }
    }
}
