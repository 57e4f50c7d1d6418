package org.carepact.evaluation;

import java.time.Instant;
import java.util.List;
import org.carepact.bid.OpenedBid;
import org.carepact.kernel.web.HasVersion;

/** One's own sheet beside the bid it scores; the price stays out of sight until the ranking. */
public record SheetView(String tenderNumber, String bidNumber, OpenedBid bid, List<SheetRequest.Score> scores, Instant sentAt, long version)
        implements HasVersion {
    /** One's score of a criterion, or null. */
    public SheetRequest.Score score(String criterion) {
        return scores.stream().filter(score -> score.criterion().equals(criterion)).findFirst().orElse(null);
    }
}
