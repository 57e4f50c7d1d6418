package org.carepact.contract;

/** Why a contract ends before its time (Civil Code 562, 563). */
public enum TerminationKind {
    /** Both sides want it; the supplier must agree. */
    AGREEMENT,
    /** The supplier has broken it; the supplier is heard first. */
    BREACH
}
