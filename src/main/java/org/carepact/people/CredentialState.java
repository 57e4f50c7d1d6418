package org.carepact.people;

import org.carepact.identity.Role;
import org.carepact.kernel.state.Moves;

/** Whether the county has verified a paper; whether it is still valid follows from its last day. */
public enum CredentialState {
    ENTERED,
    VERIFIED,
    REFUSED,
    /** Its last day passed. */
    EXPIRED;

    /** Who leads from where to where. */
    public static final Moves<CredentialState, Role> MOVES = Moves.<CredentialState, Role>table()
            .move(ENTERED, "verify", VERIFIED, Role.OFFICER, Role.SUPERVISOR)
            .move(ENTERED, "refuse", REFUSED, Role.OFFICER, Role.SUPERVISOR)
            .byTime(VERIFIED, "expire", EXPIRED)
            .build();
}
