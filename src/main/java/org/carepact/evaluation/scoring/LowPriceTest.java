package org.carepact.evaluation.scoring;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The tests of an abnormally low price (finance ministry notice 财库〔2026〕2号); a hit starts a review, nothing more. */
public enum LowPriceTest {
    /** Price strictly below the mean of all × ratio. */
    @JsonProperty("mean")
    MEAN("mean"),
    /** Lowest price strictly below the second-lowest × ratio. */
    @JsonProperty("second")
    SECOND("second"),
    /** Price strictly below the ceiling (or else the budget) × ratio. */
    @JsonProperty("ceiling")
    CEILING("ceiling");

    private final String code;

    LowPriceTest(String code) {
        this.code = code;
    }

    /** As in the interface: {@code mean}, {@code second}, {@code ceiling}. */
    public String code() {
        return code;
    }
}
