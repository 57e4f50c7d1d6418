package org.carepact.assessment;

import java.util.Set;
import org.carepact.identity.Role;
import org.carepact.kernel.state.Moves;

/** Where a round of assessment stands. */
public enum AssessmentState {
    /** Foreseen; nobody works on it yet. */
    PLANNED,
    /** Figures, evidence and the experts' totals come in. */
    COLLECTING,
    /** Computed; the organization reads it and may answer. */
    PREVIEW,
    /** Answered, or the time to answer is over. */
    REPLY,
    /** A disputed dimension is with a reviewer. */
    REVIEW,
    /** A second person has confirmed it: nothing in it changes any more. */
    LOCKED,
    PUBLISHED,
    /** A corrected round was published in its place; both stay readable. */
    SUPERSEDED;

    /** States whose figures may still change. */
    static final Set<AssessmentState> OPEN = Set.of(PLANNED, COLLECTING, PREVIEW, REPLY, REVIEW);

    /** Who leads from where to where. */
    public static final Moves<AssessmentState, Role> MOVES = Moves.<AssessmentState, Role>table()
            .move(PLANNED, "open", COLLECTING, Role.SUPERVISOR)
            .move(COLLECTING, "appoint", COLLECTING, Role.SUPERVISOR)
            .move(COLLECTING, "state", COLLECTING, Role.EVALUATOR)
            .move(COLLECTING, "score", COLLECTING, Role.EVALUATOR)
            .move(COLLECTING, "record", COLLECTING, Role.SUPERVISOR)
            .move(COLLECTING, "preview", PREVIEW, Role.SUPERVISOR)
            .move(PREVIEW, "reply", REPLY, Role.ORG_MANAGER)
            .move(PREVIEW, "dispute", REVIEW, Role.ORG_MANAGER)
            .byTime(PREVIEW, "end-reply", REPLY)
            .move(REVIEW, "appoint-reviewer", REVIEW, Role.SUPERVISOR)
            .move(REVIEW, "review", REPLY, Role.EVALUATOR)
            .move(REPLY, "send-back", COLLECTING, Role.APPROVER)
            .move(REPLY, "lock", LOCKED, Role.APPROVER)
            .move(LOCKED, "publish", PUBLISHED, Role.SUPERVISOR)
            .move(PUBLISHED, "correct", PUBLISHED, Role.SUPERVISOR)
            .move(PUBLISHED, "supersede", SUPERSEDED, Role.SUPERVISOR)
            .build();

    /** Whether everybody may read it. */
    boolean isPublic() {
        return this == PUBLISHED || this == SUPERSEDED;
    }
}
