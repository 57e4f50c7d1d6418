package org.carepact.bid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.carepact.kernel.crypto.Sealer;

/** Seals a bid's content at rest, bound to its bid: bytes copied to another bid do not open. */
@ApplicationScoped
class BidSeal {
    private final Sealer sealer;
    private final ObjectMapper json;

    BidSeal(Sealer sealer) {
        this.sealer = sealer;
        // not the edge's mapper: this is our own content, read back as it was written
        this.json = JsonMapper.builder().build();
    }

    byte[] seal(Bid bid, BidRequest content) {
        try {
            return sealer.seal(json.writeValueAsBytes(content), context(bid));
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }

    /** The content; empty for a bid that was never saved. */
    BidRequest open(Bid bid) {
        if (bid.sealed() == null) {
            return new BidRequest(null, java.util.List.of());
        }
        try {
            return json.readValue(sealer.open(bid.sealed(), context(bid)), BidRequest.class);
        } catch (IOException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    private static String context(Bid bid) {
        return "bid." + bid.key() + "." + bid.tender().value() + "." + bid.bidder().value();
    }
}
