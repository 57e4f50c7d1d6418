package org.carepact.document;

import java.util.List;

/**
 * A table that was read.
 *
 * @param columns headings, from the first row that is not empty
 * @param rows the rows below that are not empty
 */
public record SheetTable(List<String> columns, List<SheetRow> rows) {

    public SheetTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The column of a heading, counted from 0; -1 when there is none. */
    public int column(String heading) {
        return columns.indexOf(heading.strip());
    }
}
