package org.carepact.tender;

import org.carepact.identity.Role;
import org.carepact.kernel.state.Moves;

/** Where a tender stands (PPL 34 to 46; domain terms of OCDS tender and award stages). */
public enum TenderState {
    DRAFT,
    IN_REVIEW,
    PUBLISHED,
    /** The bid deadline has passed; nothing is opened yet. */
    CLOSED,
    OPENED,
    EVALUATED,
    AWARDED,
    /** A contract is signed. */
    CONCLUDED,
    /** Ended without award (PPL 36). */
    FAILED,
    CANCELLED;

    /** Who leads from where to where. */
    public static final Moves<TenderState, Role> MOVES = Moves.<TenderState, Role>table()
            .move(DRAFT, "update", DRAFT, Role.OFFICER)
            .move(DRAFT, "submit", IN_REVIEW, Role.OFFICER)
            .move(IN_REVIEW, "send-back", DRAFT, Role.APPROVER)
            .move(IN_REVIEW, "publish", PUBLISHED, Role.APPROVER)
            .byTime(PUBLISHED, "close", CLOSED)
            .move(CLOSED, "open", OPENED, Role.OPENER)
            .move(OPENED, "evaluate", EVALUATED, Role.OFFICER)
            .move(EVALUATED, "award", AWARDED, Role.APPROVER)
            .move(AWARDED, "conclude", CONCLUDED, Role.APPROVER, Role.ORG_MANAGER)
            .move(AWARDED, "reopen", EVALUATED, Role.ORG_MANAGER, Role.APPROVER)
            .move(CLOSED, "fail", FAILED, Role.OPENER, Role.OFFICER)
            .move(OPENED, "fail", FAILED, Role.OPENER, Role.OFFICER)
            .move(EVALUATED, "fail", FAILED, Role.OFFICER, Role.APPROVER)
            .move(DRAFT, "cancel", CANCELLED, Role.OFFICER)
            .move(IN_REVIEW, "cancel", CANCELLED, Role.APPROVER)
            .move(PUBLISHED, "cancel", CANCELLED, Role.APPROVER)
            .move(CLOSED, "cancel", CANCELLED, Role.APPROVER)
            .move(OPENED, "cancel", CANCELLED, Role.APPROVER)
            .build();

    /** Whether the public may read it. */
    public boolean isPublic() {
        return this != DRAFT && this != IN_REVIEW;
    }
}
