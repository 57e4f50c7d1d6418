package org.carepact.vetting;

import org.carepact.identity.Role;
import org.carepact.kernel.state.Moves;

/** Where a sample check stands. */
public enum SampleState {
    DRAWN,
    CLOSED;

    /** Who leads from where to where. */
    public static final Moves<SampleState, Role> MOVES = Moves.<SampleState, Role>table()
            .move(DRAWN, "report", DRAWN, Role.OFFICER)
            .move(DRAWN, "close", CLOSED, Role.APPROVER)
            .build();
}
