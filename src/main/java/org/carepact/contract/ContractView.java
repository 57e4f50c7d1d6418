package org.carepact.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.carepact.award.AwardId;
import org.carepact.identity.PartyId;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.money.Money;
import org.carepact.kernel.web.HasVersion;

/**
 * A contract.
 *
 * @param signBy until when the supplier shall sign (PPL 46), null in contracts older than the rule
 * @param stateReason why it was taken back, refused or lapsed, or null
 * @param contentDigest SHA-256 of the content that both sides sign, hex
 */
public record ContractView(
        @JsonIgnore ContractId id,
        String number,
        String tenderNumber,
        @JsonIgnore AwardId award,
        @JsonIgnore PartyId purchaser,
        Bilingual purchaserName,
        @JsonIgnore PartyId supplier,
        Bilingual supplierName,
        Bilingual title,
        Money value,
        LocalDate from,
        LocalDate until,
        List<MilestoneTerm> milestones,
        List<CommitmentView> commitments,
        Instant signBy,
        Instant signedBySupplierAt,
        Instant signedByPurchaserAt,
        String contentDigest,
        ContractState state,
        String stateReason,
        long version)
        implements HasVersion {}
