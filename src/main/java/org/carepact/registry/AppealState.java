package org.carepact.registry;

import org.carepact.identity.Role;
import org.carepact.kernel.state.Moves;

/** Where an appeal stands. */
public enum AppealState {
    FILED,
    /** The decision stands. */
    UPHELD,
    /** The decision is annulled. */
    ANNULLED;

    /** Who leads from where to where. */
    public static final Moves<AppealState, Role> MOVES = Moves.<AppealState, Role>table()
            .move(FILED, "uphold", UPHELD, Role.SUPERVISOR)
            .move(FILED, "annul", ANNULLED, Role.SUPERVISOR)
            .build();
}
