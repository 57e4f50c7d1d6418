package org.carepact.contract;

import org.carepact.identity.Role;
import org.carepact.kernel.state.Moves;

/** Where a termination stands: proposed with its reason, answered by the supplier, decided by a second person. */
public enum TerminationState {
    PROPOSED,
    ANSWERED,
    CONFIRMED,
    /** Not pursued; the contract goes on. */
    DROPPED;

    /** Who leads from where to where. */
    public static final Moves<TerminationState, Role> MOVES = Moves.<TerminationState, Role>table()
            .move(PROPOSED, "answer", ANSWERED, Role.ORG_MANAGER)
            .move(PROPOSED, "confirm", CONFIRMED, Role.APPROVER)
            .move(ANSWERED, "confirm", CONFIRMED, Role.APPROVER)
            .move(PROPOSED, "drop", DROPPED, Role.OFFICER, Role.APPROVER)
            .move(ANSWERED, "drop", DROPPED, Role.OFFICER, Role.APPROVER)
            .build();

    /** Whether it still waits for somebody. */
    public boolean isOpen() {
        return this == PROPOSED || this == ANSWERED;
    }
}
