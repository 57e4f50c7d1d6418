package org.carepact.evaluation.scoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A scoring as the interface shows it: every number as decimal text, parts with nine digits.
 *
 * @param bids in the order of the input
 * @param base the lowest evaluated price among the bids still in, or null
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ScoringView(List<BidView> bids, String base) {

    /** One bid; {@code price}, {@code total} and {@code rank} are null where it is out. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record BidView(String id, String status, Map<String, String> criteria, String price, String total,
            Integer rank, List<String> lowPrice) {}

    public static ScoringView of(ScoringResult result) {
        return new ScoringView(result.bids().stream().map(ScoringView::of).toList(), plain(result.base()));
    }

    private static BidView of(ScoringResult.ScoredBid bid) {
        Map<String, String> criteria = new LinkedHashMap<>();
        bid.criteria().forEach((id, score) -> criteria.put(id, plain(score)));
        return new BidView(bid.id(), bid.status().code(), criteria, plain(bid.price()), plain(bid.total()), bid.rank(),
                bid.lowPrice().stream().map(LowPriceTest::code).toList());
    }

    private static String plain(BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
