package org.carepact.contract;

import org.carepact.identity.Role;
import org.carepact.kernel.state.Moves;

/** Where a contract stands. */
public enum ContractState {
    DRAWN_UP,
    /** The supplier has signed; the purchaser has not. */
    SUPPLIER_SIGNED,
    ACTIVE,
    COMPLETED;

    /** Who leads from where to where. */
    public static final Moves<ContractState, Role> MOVES = Moves.<ContractState, Role>table()
            .move(DRAWN_UP, "sign", SUPPLIER_SIGNED, Role.ORG_MANAGER)
            .move(SUPPLIER_SIGNED, "countersign", ACTIVE, Role.APPROVER)
            .move(ACTIVE, "complete", COMPLETED, Role.OFFICER, Role.FINANCE)
            .build();
}
