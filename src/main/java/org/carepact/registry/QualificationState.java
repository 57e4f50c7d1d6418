package org.carepact.registry;

import org.carepact.identity.Role;
import org.carepact.kernel.state.Moves;

/** Where an application for qualification stands. */
public enum QualificationState {
    DRAFT,
    SUBMITTED,
    /** One officer has judged; a second person has not confirmed yet. */
    PROPOSED,
    QUALIFIED,
    REJECTED;

    /** Who leads from where to where. */
    public static final Moves<QualificationState, Role> MOVES = Moves.<QualificationState, Role>table()
            .move(DRAFT, "save", DRAFT, Role.ORG_MANAGER)
            .move(DRAFT, "submit", SUBMITTED, Role.ORG_MANAGER)
            .move(SUBMITTED, "propose", PROPOSED, Role.OFFICER)
            .move(PROPOSED, "send-back", SUBMITTED, Role.APPROVER)
            .move(PROPOSED, "qualify", QUALIFIED, Role.APPROVER)
            .move(PROPOSED, "reject", REJECTED, Role.APPROVER)
            .build();

    /** Whether it is decided and frozen. */
    public boolean isDecided() {
        return this == QUALIFIED || this == REJECTED;
    }
}
