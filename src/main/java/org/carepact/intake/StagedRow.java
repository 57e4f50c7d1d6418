package org.carepact.intake;

import java.util.List;
import java.util.Map;

/**
 * A row as it was read and checked.
 *
 * @param number as the spreadsheet shows it
 * @param values by field; empty cells are left out
 * @param faults what is wrong with it
 */
record StagedRow(int number, Map<String, String> values, RowOutcome outcome, List<CellFault> faults) {
    StagedRow judged(RowOutcome other, List<CellFault> found) {
        return new StagedRow(number, values, other, found);
    }
}
