package org.carepact.assessment.engine;

/** Who gives the points of an indicator. */
public enum SourceParty {
    /** Third-party expert. */
    TPE,
    /** Purchaser. */
    PUR,
    /** Township. */
    TWN,
    /** Village child director. */
    VIL,
    /** School. */
    SCH,
    /** Guardian. */
    GUA,
    /** Child. */
    CHD,
    /** Parents' committee. */
    COM,
    /** Financial reviewer or auditor. */
    FIN,
    /** Computed by the system. */
    SYS,
    /** Registrar. */
    REG
}
