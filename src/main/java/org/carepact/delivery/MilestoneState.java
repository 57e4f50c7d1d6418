package org.carepact.delivery;

import org.carepact.identity.Role;
import org.carepact.kernel.state.Moves;

/** Where a milestone stands. */
public enum MilestoneState {
    PLANNED,
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    /** Its contract was terminated before it was delivered; nothing is due for it. */
    CLOSED;

    /** Who leads from where to where. */
    public static final Moves<MilestoneState, Role> MOVES = Moves.<MilestoneState, Role>table()
            .move(PLANNED, "submit", SUBMITTED, Role.ORG_MANAGER)
            .move(RETURNED, "submit", SUBMITTED, Role.ORG_MANAGER)
            .move(SUBMITTED, "return", RETURNED, Role.OFFICER)
            .move(PLANNED, "close", CLOSED, Role.APPROVER)
            .move(RETURNED, "close", CLOSED, Role.APPROVER)
            .move(SUBMITTED, "accept", ACCEPTED, Role.OFFICER)
            .build();
}
