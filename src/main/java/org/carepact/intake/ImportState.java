package org.carepact.intake;

import org.carepact.identity.Role;
import org.carepact.kernel.state.Moves;

/** Where a sheet stands. */
public enum ImportState {
    /** Read and checked; nothing of it is written. */
    CHECKED,
    /** Confirmed; being written. */
    CONFIRMED,
    DONE,
    DISCARDED;

    /** Who leads from where to where. */
    public static final Moves<ImportState, Role> MOVES = Moves.<ImportState, Role>table()
            .move(CHECKED, "confirm", CONFIRMED, Role.ADMIN, Role.OFFICER, Role.ORG_MANAGER)
            .move(CHECKED, "discard", DISCARDED, Role.ADMIN, Role.OFFICER, Role.ORG_MANAGER)
            .byTime(CONFIRMED, "finish", DONE)
            .build();
}
