package org.carepact.contract;

import java.util.EnumSet;
import java.util.Set;
import org.carepact.identity.Role;
import org.carepact.kernel.state.Moves;

/** Where a contract stands (PPL 46: signed within thirty days; PPR 49 where the winner does not sign). */
public enum ContractState {
    DRAWN_UP,
    /** The supplier has signed; the purchaser has not. */
    SUPPLIER_SIGNED,
    ACTIVE,
    COMPLETED,
    /** Ended before its time, by agreement or for breach ({@link Termination}). */
    TERMINATED,
    /** The purchaser took its draft back; another may be drawn up. */
    TAKEN_BACK,
    /** The supplier refused to sign. */
    REFUSED,
    /** The supplier let the time to sign pass. */
    LAPSED;

    /** What was signed by both sides, and is public (PPR 50). */
    static final Set<ContractState> SIGNED = EnumSet.of(ACTIVE, COMPLETED, TERMINATED);

    /** Who leads from where to where. */
    public static final Moves<ContractState, Role> MOVES = Moves.<ContractState, Role>table()
            .move(DRAWN_UP, "sign", SUPPLIER_SIGNED, Role.ORG_MANAGER)
            .move(DRAWN_UP, "refuse", REFUSED, Role.ORG_MANAGER)
            .move(DRAWN_UP, "take-back", TAKEN_BACK, Role.OFFICER, Role.APPROVER)
            .move(DRAWN_UP, "lapse", LAPSED, Role.APPROVER)
            .move(SUPPLIER_SIGNED, "countersign", ACTIVE, Role.APPROVER)
            .move(SUPPLIER_SIGNED, "take-back", TAKEN_BACK, Role.APPROVER)
            .move(ACTIVE, "terminate", TERMINATED, Role.APPROVER)
            .move(ACTIVE, "complete", COMPLETED, Role.OFFICER, Role.FINANCE)
            .build();

    /** Whether both sides have signed. */
    public boolean isSigned() {
        return SIGNED.contains(this);
    }
}
