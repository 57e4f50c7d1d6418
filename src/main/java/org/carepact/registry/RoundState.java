package org.carepact.registry;

import org.carepact.identity.Role;
import org.carepact.kernel.state.Moves;

/** Where a qualification round stands; whether its window is open follows from its days. */
public enum RoundState {
    DRAFT,
    PUBLISHED,
    CANCELLED;

    /** Who leads from where to where. */
    public static final Moves<RoundState, Role> MOVES = Moves.<RoundState, Role>table()
            .move(DRAFT, "update", DRAFT, Role.OFFICER)
            .move(DRAFT, "publish", PUBLISHED, Role.APPROVER)
            .move(DRAFT, "cancel", CANCELLED, Role.OFFICER, Role.APPROVER)
            .move(PUBLISHED, "extend", PUBLISHED, Role.APPROVER)
            .move(PUBLISHED, "cancel", CANCELLED, Role.APPROVER)
            .build();
}
