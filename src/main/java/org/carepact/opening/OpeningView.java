package org.carepact.opening;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.carepact.bid.OpenedBid;
import org.carepact.bid.RefusedBid;
import org.carepact.identity.AccountId;
import org.carepact.kernel.i18n.Bilingual;

/**
 * The record of an opening.
 *
 * @param present names of the officers and since when
 * @param needed how many officers must be present
 * @param openedAt null before
 * @param bids the opened bids with names and prices, in order of submission; empty before the opening
 * @param refused bids that were not opened, their bidder not being qualified at the deadline
 */
public record OpeningView(String tenderNumber, List<PresentOfficer> present, int needed, Instant openedAt, List<OpenedBid> bids,
        List<RefusedBid> refused) {
    /** An officer at the opening. */
    public record PresentOfficer(@JsonIgnore AccountId account, Bilingual name, Instant since) {}
}
