package org.carepact.award;

import java.util.EnumSet;
import java.util.Set;
import org.carepact.identity.Role;
import org.carepact.kernel.state.Moves;

/** Where an award stands (PPR 43; challenge window PPL 52; a winner who does not sign PPR 49). */
public enum AwardState {
    PROPOSED,
    /** Published; the challenge window runs and nothing may be signed. */
    PUBLISHED,
    EFFECTIVE,
    CONTRACTED,
    /** The second person gave the proposal back; another may be proposed. */
    SENT_BACK,
    /** The winner gave it up, or refused to sign. */
    DECLINED,
    /** The winner let the time to sign pass. */
    LAPSED;

    /** What the public never learns of: nothing was decided. */
    static final Set<AwardState> UNPUBLISHED = EnumSet.of(PROPOSED, SENT_BACK);

    /** Where the winner does not get the contract, and the next in rank may. */
    static final Set<AwardState> FALLEN = EnumSet.of(DECLINED, LAPSED);

    /** Who leads from where to where. */
    public static final Moves<AwardState, Role> MOVES = Moves.<AwardState, Role>table()
            .move(PROPOSED, "publish", PUBLISHED, Role.APPROVER)
            .move(PROPOSED, "send-back", SENT_BACK, Role.APPROVER)
            .byTime(PUBLISHED, "take-effect", EFFECTIVE)
            .move(PUBLISHED, "decline", DECLINED, Role.ORG_MANAGER)
            .move(EFFECTIVE, "decline", DECLINED, Role.ORG_MANAGER)
            .move(EFFECTIVE, "contract", CONTRACTED, Role.OFFICER)
            .move(CONTRACTED, "release", EFFECTIVE, Role.OFFICER, Role.APPROVER)
            .move(CONTRACTED, "refuse", DECLINED, Role.ORG_MANAGER)
            .move(CONTRACTED, "lapse", LAPSED, Role.APPROVER)
            .build();
}
