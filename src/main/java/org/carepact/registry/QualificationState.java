package org.carepact.registry;

import org.carepact.identity.Role;
import org.carepact.kernel.state.Moves;

/** Where an application for qualification, and then the qualification itself, stands. */
public enum QualificationState {
    DRAFT,
    SUBMITTED,
    /** The organization has time to put right what the notice names. */
    CURING,
    /** One officer has judged; a second person has not confirmed yet. */
    PROPOSED,
    QUALIFIED,
    REJECTED,
    /** The organization took its application back. */
    WITHDRAWN,
    /** A renewal took its place. */
    SUPERSEDED,
    /** Its time passed. */
    LAPSED,
    /** It ended before its time: a new legal representative. */
    ENDED,
    /** The supervising body annulled the rejection; the application is judged anew by others. */
    ANNULLED;

    /** Who leads from where to where. */
    public static final Moves<QualificationState, Role> MOVES = Moves.<QualificationState, Role>table()
            .move(DRAFT, "save", DRAFT, Role.ORG_MANAGER)
            .move(DRAFT, "submit", SUBMITTED, Role.ORG_MANAGER)
            .move(DRAFT, "withdraw", WITHDRAWN, Role.ORG_MANAGER)
            .move(SUBMITTED, "withdraw", WITHDRAWN, Role.ORG_MANAGER)
            .move(SUBMITTED, "mark", SUBMITTED, Role.OFFICER)
            .move(SUBMITTED, "judge", SUBMITTED, Role.OFFICER)
            .move(SUBMITTED, "ask-cure", CURING, Role.OFFICER)
            .move(CURING, "save", CURING, Role.ORG_MANAGER)
            .move(CURING, "answer", SUBMITTED, Role.ORG_MANAGER)
            .move(CURING, "withdraw", WITHDRAWN, Role.ORG_MANAGER)
            .byTime(CURING, "cure-ends", SUBMITTED)
            .move(SUBMITTED, "propose", PROPOSED, Role.OFFICER)
            .move(PROPOSED, "send-back", SUBMITTED, Role.APPROVER)
            .move(PROPOSED, "qualify", QUALIFIED, Role.APPROVER)
            .move(PROPOSED, "reject", REJECTED, Role.APPROVER)
            .move(QUALIFIED, "supersede", SUPERSEDED, Role.APPROVER)
            .move(QUALIFIED, "end", ENDED, Role.ORG_MANAGER)
            .byTime(QUALIFIED, "lapse", LAPSED)
            .move(REJECTED, "annul", ANNULLED, Role.SUPERVISOR)
            .build();

    /** Whether it was decided, so that its statements and judgements are frozen and the organization reads them. */
    public boolean isDecided() {
        return switch (this) {
            case DRAFT, SUBMITTED, CURING, PROPOSED, WITHDRAWN -> false;
            case QUALIFIED, REJECTED, SUPERSEDED, LAPSED, ENDED, ANNULLED -> true;
        };
    }
}
