package org.carepact.evaluation.scoring;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What decides between bids with the same published total and the same evaluated price. */
public enum TieRule {
    /** Nothing: they share the rank. */
    @JsonProperty("parallel")
    PARALLEL,
    /** The earlier receipt; to the same microsecond they share the rank. */
    @JsonProperty("earliestReceipt")
    EARLIEST_RECEIPT,
    /** A draw that anybody can repeat: ascending SHA-256 of the recorded seed, a line feed and the bid's id. */
    @JsonProperty("draw")
    DRAW
}
