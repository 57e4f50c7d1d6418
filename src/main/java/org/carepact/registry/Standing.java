package org.carepact.registry;

/** How an organization stands in the register on a day; the first that applies, in this order. */
public enum Standing {
    /** Its own registration with the authority has run out. */
    REGISTRATION_ENDED,
    /** A suspension or block is in force. */
    BARRED,
    QUALIFIED,
    /** The qualification's time has passed while a renewal that was handed in before is being decided: it goes on. */
    RENEWING,
    /** It was qualified once. */
    LAPSED,
    /** It never was. */
    NOT_QUALIFIED;

    /** Whether it may submit bids. */
    public boolean mayBid() {
        return this == QUALIFIED || this == RENEWING;
    }
}
