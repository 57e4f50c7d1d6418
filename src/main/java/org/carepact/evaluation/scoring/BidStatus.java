package org.carepact.evaluation.scoring;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of a bid in the scoring. */
public enum BidStatus {
    /** It has a total and a rank. */
    @JsonProperty("ranked")
    RANKED("ranked"),
    /** A quality minimum was missed; it was out before the base price was taken. */
    @JsonProperty("belowThreshold")
    BELOW_THRESHOLD("belowThreshold"),
    /** It was declared invalid, for instance because a low price was not justified. */
    @JsonProperty("invalid")
    INVALID("invalid");

    private final String code;

    BidStatus(String code) {
        this.code = code;
    }

    /** As in the interface. */
    public String code() {
        return code;
    }
}
