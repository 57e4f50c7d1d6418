package org.carepact.payment;

import org.carepact.identity.Role;
import org.carepact.kernel.state.Moves;

/** Where a payment stands. */
public enum PaymentState {
    REQUESTED,
    APPROVED,
    PAID,
    /** Given back with a reason; it may be requested again. */
    REFUSED;

    /** Who leads from where to where. */
    public static final Moves<PaymentState, Role> MOVES = Moves.<PaymentState, Role>table()
            .move(REQUESTED, "approve", APPROVED, Role.APPROVER)
            .move(REQUESTED, "refuse", REFUSED, Role.APPROVER)
            .move(REFUSED, "request", REQUESTED, Role.ORG_MANAGER)
            .move(APPROVED, "pay", PAID, Role.FINANCE)
            .build();
}
