package org.carepact.bid;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.carepact.kernel.i18n.Bilingual;

/** One of one's own bids in a list. */
public record BidRow(@JsonIgnore UUID key, String number, String tenderNumber, Bilingual tenderTitle, Instant bidDeadline, BidState state, Instant submittedAt) {}
