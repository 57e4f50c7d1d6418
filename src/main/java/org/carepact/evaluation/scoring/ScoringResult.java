package org.carepact.evaluation.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a scoring came to.
 *
 * @param bids in the order of the input
 * @param base lowest evaluated price among the bids still in; null when none is in or prices are not scored
 */
public record ScoringResult(List<ScoredBid> bids, BigDecimal base) {

    /**
     * @param id the bid
     * @param status whether it is ranked, or why not
     * @param criteria per criterion the mean of the members' scores, nine digits; empty where an invalid bid has none
     * @param price points for the price, nine digits; null where the bid is out or price is not scored
     * @param total published total, rounded once; null where the bid is out
     * @param rank from 1; equal where the tie is parallel, and then the next rank is left out; null where the bid is out
     * @param lowPrice the low-price tests it hit
     * @param missed criteria whose minimum it missed; an empty id stands for the minimum of the sum
     */
    public record ScoredBid(String id, BidStatus status, Map<String, BigDecimal> criteria, BigDecimal price,
            BigDecimal total, Integer rank, List<LowPriceTest> lowPrice, List<String> missed) {}

    /** The result of one bid. */
    public Optional<ScoredBid> bid(String id) {
        return bids.stream().filter(bid -> bid.id().equals(id)).findFirst();
    }

    /** The ranked bids, best first. */
    public List<ScoredBid> ranking() {
        return bids.stream()
                .filter(bid -> bid.rank() != null)
                .sorted(java.util.Comparator.comparing(ScoredBid::rank))
                .toList();
    }
}
