package org.carepact.delivery;

import org.carepact.identity.Role;
import org.carepact.kernel.state.Moves;

/** Where a milestone stands. */
public enum MilestoneState {
    PLANNED,
    SUBMITTED,
    RETURNED,
    ACCEPTED;

    /** Who leads from where to where. */
    public static final Moves<MilestoneState, Role> MOVES = Moves.<MilestoneState, Role>table()
            .move(PLANNED, "submit", SUBMITTED, Role.ORG_MANAGER)
            .move(RETURNED, "submit", SUBMITTED, Role.ORG_MANAGER)
            .move(SUBMITTED, "return", RETURNED, Role.OFFICER)
            .move(SUBMITTED, "accept", ACCEPTED, Role.OFFICER)
            .build();
}
