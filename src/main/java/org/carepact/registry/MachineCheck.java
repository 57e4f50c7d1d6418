package org.carepact.registry;

/** How far a machine can mark a criterion from the facts on file; each constant is a rule of {@link Marking}. */
public enum MachineCheck {
    /** Somebody has to read the evidence. */
    PERSON,
    REGISTRATION,
    ANNUAL_INSPECTION,
    LISTS,
    OFFENCES,
    TAX_AND_INSURANCE,
    BACKGROUND_CHECKS,
    STAFF
}
