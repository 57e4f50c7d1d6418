package org.carepact.registry;

import org.carepact.identity.Role;
import org.carepact.kernel.state.Moves;

/** Where a suspension or block stands. */
public enum MeasureState {
    /** The organization was told and has time to defend itself. */
    NOTICED,
    IN_FORCE,
    /** The second person did not impose it. */
    DROPPED,
    /** Its last day passed. */
    ENDED,
    /** Lifted before its end because its reason went away. */
    LIFTED,
    /** The supervising body annulled it. */
    ANNULLED;

    /** Who leads from where to where. */
    public static final Moves<MeasureState, Role> MOVES = Moves.<MeasureState, Role>table()
            .move(NOTICED, "defend", NOTICED, Role.ORG_MANAGER)
            .move(NOTICED, "impose", IN_FORCE, Role.APPROVER)
            .move(NOTICED, "drop", DROPPED, Role.APPROVER)
            .move(IN_FORCE, "lift", LIFTED, Role.APPROVER)
            .move(IN_FORCE, "annul", ANNULLED, Role.SUPERVISOR)
            .byTime(IN_FORCE, "end", ENDED)
            .build();

    /** Whether everybody reads it. */
    public boolean isPublic() {
        return this == IN_FORCE || this == ENDED || this == LIFTED;
    }
}
