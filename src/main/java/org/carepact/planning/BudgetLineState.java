package org.carepact.planning;

import org.carepact.identity.Role;
import org.carepact.kernel.state.Moves;

/** Whether plans may draw on a line. */
public enum BudgetLineState {
    ENTERED,
    CONFIRMED,
    /** Another amount is proposed; the present one holds until it is confirmed. */
    AMENDING;

    /** Who leads from where to where. */
    public static final Moves<BudgetLineState, Role> MOVES = Moves.<BudgetLineState, Role>table()
            .move(ENTERED, "confirm", CONFIRMED, Role.APPROVER)
            .move(CONFIRMED, "amend", AMENDING, Role.FINANCE)
            .move(AMENDING, "confirm", CONFIRMED, Role.APPROVER)
            .move(AMENDING, "keep", CONFIRMED, Role.APPROVER)
            .build();
}
