package org.carepact.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.carepact.bid.BidId;
import org.carepact.identity.PartyId;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.money.Money;

/** The committee's result: every bid with its parts, total and rank. */
public record RankingView(String tenderNumber, Instant closedAt, List<RankedBid> bids) {
    /**
     * One bid.
     *
     * @param parts mean points a criterion, nine digits
     * @param rank from 1, null where it is out
     * @param lowPrice low-price tests it hit
     */
    public record RankedBid(@JsonIgnore BidId bid, String bidNumber, @JsonIgnore PartyId bidder, Bilingual bidderName, Money price,
            Map<String, String> parts, String priceScore, String total, Integer rank, String status, List<String> lowPrice) {}
}
