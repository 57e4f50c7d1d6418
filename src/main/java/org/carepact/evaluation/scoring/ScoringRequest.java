package org.carepact.evaluation.scoring;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * Everything a scoring depends on. Unchecked as it comes in; {@link Scoring#of} refuses what is wrong, naming the place.
 *
 * @param digits digits of the published total, 0 to 9; null is 2
 * @param ceiling the tender's highest price, or null
 * @param budget the budget, which stands in for a ceiling in the low-price test; may be null
 * @param price how price is scored; null in a tender with a fixed price
 * @param lowPrice ratios of the low-price tests; null is the lawful base
 * @param criteria the quality criteria; their maxima and the price's weight sum to 100
 * @param qualityMinimum least sum of all criteria for staying in, or null
 * @param tie what decides a further tie; null is {@link TieRule#PARALLEL}
 * @param seed recorded seed of the draw, needed for {@link TieRule#DRAW} only
 * @param bids at least one
 */
public record ScoringRequest(Integer digits, BigDecimal ceiling, BigDecimal budget, Price price, LowPrice lowPrice,
        List<Criterion> criteria, BigDecimal qualityMinimum, TieRule tie, String seed, List<Bid> bids) {

    /**
     * @param formula null is {@link PriceFormula#LOWEST}
     * @param weight points for the best price, 0 to 100
     * @param threshold for {@link PriceFormula#BILINEAR}: 0.80, 0.85 or 0.90
     * @param bands for {@link PriceFormula#BANDED}, from the cheapest to the dearest
     */
    public record Price(PriceFormula formula, BigDecimal weight, BigDecimal threshold, List<PriceBand> bands) {}

    /**
     * @param upTo the band holds prices up to base × this, inclusive; null only in the last: all dearer ones
     * @param points 0 to the price's weight, never more than in the band before
     */
    public record PriceBand(BigDecimal upTo, BigDecimal points) {}

    /** Ratios of the low-price tests: at least 0.50, 0.50, 0.45, raised by the tender to at most 0.65; null is the least. */
    public record LowPrice(BigDecimal mean, BigDecimal second, BigDecimal ceiling) {}

    /**
     * @param id unique in the tender
     * @param max points at most, above 0: the criterion's weight
     * @param minimum least score for staying in, or null
     */
    public record Criterion(String id, BigDecimal max, BigDecimal minimum) {}

    /**
     * @param id unique in the tender
     * @param price the offer as made, above zero; may be null in a fixed-price tender only
     * @param evaluatedPrice the price after policy adjustments; null is the offer itself
     * @param received when the bid arrived; needed for {@link TieRule#EARLIEST_RECEIPT} only
     * @param scores per criterion every member's score, or one value where the criterion is objective; an invalid bid may have none
     * @param invalid whether it was declared invalid
     */
    public record Bid(String id, BigDecimal price, BigDecimal evaluatedPrice, OffsetDateTime received,
            Map<String, List<BigDecimal>> scores, boolean invalid) {}
}
