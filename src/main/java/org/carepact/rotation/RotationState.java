package org.carepact.rotation;

import org.carepact.identity.Role;
import org.carepact.kernel.state.Moves;

/** Where a list stands; from its first draw on its algorithm is frozen. */
public enum RotationState {
    DRAFT,
    IN_USE,
    CLOSED;

    /** Who leads from where to where. */
    public static final Moves<RotationState, Role> MOVES = Moves.<RotationState, Role>table()
            .move(DRAFT, "update", DRAFT, Role.OFFICER)
            .move(DRAFT, "draw", IN_USE, Role.OFFICER)
            .move(IN_USE, "draw", IN_USE, Role.OFFICER)
            .move(DRAFT, "close", CLOSED, Role.OFFICER, Role.APPROVER)
            .move(IN_USE, "close", CLOSED, Role.APPROVER)
            .build();
}
