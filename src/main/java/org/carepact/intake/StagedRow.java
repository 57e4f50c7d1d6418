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
    /** Whether it was right and would change something when it was checked. */
    boolean writes() {
        return outcome == RowOutcome.NEW || outcome == RowOutcome.CHANGED;
    }
}
