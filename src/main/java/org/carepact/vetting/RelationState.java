package org.carepact.vetting;

import org.carepact.identity.Role;
import org.carepact.kernel.state.Moves;

/** What people made of a relation that the machine found. */
public enum RelationState {
    FOUND,
    CONFIRMED,
    FALSE_POSITIVE,
    /** It is not there any more. */
    GONE;

    /** Who leads from where to where. */
    public static final Moves<RelationState, Role> MOVES = Moves.<RelationState, Role>table()
            .move(FOUND, "confirm", CONFIRMED, Role.OFFICER, Role.SUPERVISOR)
            .move(FOUND, "dismiss", FALSE_POSITIVE, Role.OFFICER, Role.SUPERVISOR)
            .move(CONFIRMED, "dismiss", FALSE_POSITIVE, Role.OFFICER, Role.SUPERVISOR)
            .move(FALSE_POSITIVE, "confirm", CONFIRMED, Role.OFFICER, Role.SUPERVISOR)
            .byTime(FOUND, "vanish", GONE)
            .byTime(CONFIRMED, "vanish", GONE)
            .byTime(FALSE_POSITIVE, "vanish", GONE)
            .byTime(GONE, "appear", FOUND)
            .byTime(CONFIRMED, "appear", FOUND)
            .byTime(FALSE_POSITIVE, "appear", FOUND)
            .build();
}
