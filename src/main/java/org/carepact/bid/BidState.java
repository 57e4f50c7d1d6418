package org.carepact.bid;

import org.carepact.identity.Role;
import org.carepact.kernel.state.Moves;

/** Where a bid stands. */
public enum BidState {
    DRAFT,
    /** Counts, unless withdrawn or changed before the deadline. */
    SUBMITTED,
    WITHDRAWN,
    OPENED,
    /** Never opened: its bidder had no valid qualification at the deadline. */
    REFUSED,
    /** Out, with its reason (O87 63). */
    INVALID;

    /** Who leads from where to where. */
    public static final Moves<BidState, Role> MOVES = Moves.<BidState, Role>table()
            .move(DRAFT, "save", DRAFT, Role.ORG_MANAGER)
            .move(SUBMITTED, "save", DRAFT, Role.ORG_MANAGER)
            .move(WITHDRAWN, "save", DRAFT, Role.ORG_MANAGER)
            .move(DRAFT, "submit", SUBMITTED, Role.ORG_MANAGER)
            .move(SUBMITTED, "withdraw", WITHDRAWN, Role.ORG_MANAGER)
            .move(SUBMITTED, "open", OPENED, Role.OPENER)
            .move(SUBMITTED, "refuse", REFUSED, Role.OPENER)
            .move(OPENED, "invalidate", INVALID, Role.OFFICER)
            .build();
}
