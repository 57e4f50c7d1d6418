package org.carepact.award;

import org.carepact.identity.Role;
import org.carepact.kernel.state.Moves;

/** Where an award stands (PPR 43; challenge window PPL 52). */
public enum AwardState {
    PROPOSED,
    /** Published; the challenge window runs and nothing may be signed. */
    PUBLISHED,
    EFFECTIVE,
    CONTRACTED;

    /** Who leads from where to where. */
    public static final Moves<AwardState, Role> MOVES = Moves.<AwardState, Role>table()
            .move(PROPOSED, "publish", PUBLISHED, Role.APPROVER)
            .byTime(PUBLISHED, "take-effect", EFFECTIVE)
            .move(EFFECTIVE, "contract", CONTRACTED, Role.OFFICER)
            .build();
}
