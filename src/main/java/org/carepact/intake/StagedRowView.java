package org.carepact.intake;

import java.util.List;

/**
 * A row of the preview.
 *
 * @param name what it is called in the sheet; identity numbers are never shown
 */
public record StagedRowView(int number, String name, RowOutcome outcome, List<CellFault> faults) {}
