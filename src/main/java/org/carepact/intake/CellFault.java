package org.carepact.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.carepact.kernel.i18n.Texts;

/**
 * Something wrong in a cell.
 *
 * @param cell as people say it, {@code C7}
 * @param field name of the column's field; empty for the row
 * @param code problem code
 * @param arguments its arguments, as text
 */
public record CellFault(String cell, String field, String code, List<String> arguments) {
    /** The sentence in the reader's language. */
    @JsonIgnore
    public String sentence() {
        return Texts.finding(code, List.copyOf(arguments));
    }
}
