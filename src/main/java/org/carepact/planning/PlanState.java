package org.carepact.planning;

import org.carepact.identity.Role;
import org.carepact.kernel.state.Moves;

/** Where a plan item stands (PPL 33: budget first; PPR 29: the plan is filed). */
public enum PlanState {
    DRAFT,
    SUBMITTED,
    APPROVED,
    IN_PROCUREMENT;

    /** Who leads from where to where. */
    public static final Moves<PlanState, Role> MOVES = Moves.<PlanState, Role>table()
            .move(DRAFT, "update", DRAFT, Role.OFFICER)
            .move(DRAFT, "submit", SUBMITTED, Role.OFFICER)
            .move(SUBMITTED, "send-back", DRAFT, Role.APPROVER, Role.FINANCE)
            .move(SUBMITTED, "approve", APPROVED, Role.APPROVER, Role.FINANCE)
            .move(SUBMITTED, "agree", SUBMITTED, Role.APPROVER)
            .move(APPROVED, "publish", APPROVED, Role.OFFICER, Role.APPROVER)
            .move(APPROVED, "reopen", DRAFT, Role.OFFICER)
            .move(APPROVED, "procure", IN_PROCUREMENT, Role.OFFICER)
            .move(IN_PROCUREMENT, "release", APPROVED, Role.OFFICER, Role.APPROVER, Role.OPENER)
            .build();
}
