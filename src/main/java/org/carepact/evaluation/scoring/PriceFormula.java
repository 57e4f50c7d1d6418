package org.carepact.evaluation.scoring;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an evaluated price becomes points. {@code lowest} is the lawful default (Order 87 art. 55). */
public enum PriceFormula {
    /** weight × base ÷ price. */
    @JsonProperty("lowest")
    LOWEST,
    /** weight × (1 − (price − base) ÷ base), not below 0. */
    @JsonProperty("linear")
    LINEAR,
    /** weight × (ceiling − price) ÷ (ceiling − lowest), not below 0; needs a ceiling. */
    @JsonProperty("proportional")
    PROPORTIONAL,
    /** Steep up to the mean discount, flat after it; needs a ceiling and a threshold of 0.80, 0.85 or 0.90. */
    @JsonProperty("bilinear")
    BILINEAR,
    /** Points by how many times the base the price is; needs bands. */
    @JsonProperty("banded")
    BANDED
}
