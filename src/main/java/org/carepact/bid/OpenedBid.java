package org.carepact.bid;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.carepact.identity.PartyId;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.money.Money;
import org.carepact.tender.TenderId;

/** A bid after its opening: code that holds only a {@link Bid} cannot read a price, code that holds this may. */
public record OpenedBid(
        @JsonIgnore BidId id,
        String number,
        @JsonIgnore TenderId tender,
        @JsonIgnore PartyId bidder,
        Bilingual bidderName,
        Money price,
        List<BidRequest.Answer> answers,
        Instant submittedAt,
        String digest,
        BidState state,
        String invalidReason) {
    /** What is promised under a criterion, or empty text. */
    public String answer(String criterion) {
        return answers.stream().filter(answer -> answer.criterion().equals(criterion)).map(BidRequest.Answer::text).findFirst().orElse("");
    }

    /** For those who score it: the price is kept out of sight until the ranking. */
    public OpenedBid withoutPrice() {
        return new OpenedBid(id, number, tender, bidder, bidderName, null, answers, submittedAt, digest, state, invalidReason);
    }

    /** For the public record of the opening: name and price; promises stay with those who evaluate. */
    public OpenedBid withoutAnswers() {
        return new OpenedBid(id, number, tender, bidder, bidderName, price, List.of(), submittedAt, digest, state, invalidReason);
    }
}
