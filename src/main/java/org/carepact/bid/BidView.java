package org.carepact.bid;

import java.time.Instant;
import java.util.List;
import org.carepact.kernel.money.Money;
import org.carepact.kernel.web.HasVersion;

/**
 * One's own bid.
 *
 * @param price null while not yet filled in
 * @param digest SHA-256 of the sealed content that was submitted, hex; null unless submitted
 */
public record BidView(
        String number,
        String tenderNumber,
        Money price,
        List<BidRequest.Answer> answers,
        BidState state,
        Instant savedAt,
        Instant submittedAt,
        String digest,
        String invalidReason,
        long version)
        implements HasVersion {
    /** What is promised under a criterion, or empty text. */
    public String answer(String criterion) {
        return answers.stream().filter(answer -> answer.criterion().equals(criterion)).map(BidRequest.Answer::text).findFirst().orElse("");
    }
}
