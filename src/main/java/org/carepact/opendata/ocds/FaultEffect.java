package org.carepact.opendata.ocds;

/** What a fault did to the import. */
public enum FaultEffect {
    /** The whole release was refused; nothing of it is kept. */
    REFUSED,
    /** The value was left out, the rest of the release taken. */
    LEFT_OUT,
    /** The value was kept as given although it breaks the standard. */
    KEPT
}
