package org.carepact.award;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.carepact.bid.BidId;
import org.carepact.identity.PartyId;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.money.Money;
import org.carepact.kernel.web.HasVersion;
import org.carepact.tender.TenderId;

/**
 * An award.
 *
 * @param standstillUntil until when it may be challenged and nothing may be signed, null before publication
 * @param stateReason why it was given back or fell away, or null
 */
public record AwardView(
        @JsonIgnore AwardId id,
        String number,
        @JsonIgnore TenderId tender,
        String tenderNumber,
        @JsonIgnore BidId bid,
        @JsonIgnore PartyId purchaser,
        @JsonIgnore PartyId supplier,
        Bilingual supplierName,
        Money value,
        Bilingual reason,
        Instant publishedAt,
        Instant standstillUntil,
        AwardState state,
        String stateReason,
        long version)
        implements HasVersion {}
