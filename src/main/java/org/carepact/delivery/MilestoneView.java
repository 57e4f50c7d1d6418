package org.carepact.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.carepact.contract.ContractId;
import org.carepact.identity.AccountId;
import org.carepact.identity.PartyId;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.money.Money;
import org.carepact.kernel.web.HasVersion;

/**
 * A milestone.
 *
 * @param usersOpinion what those served said at acceptance (PPR 45), or null before
 * @param submissions every delivery with its report; empty for the public
 */
public record MilestoneView(
        MilestoneId id,
        @JsonIgnore ContractId contract,
        String contractNumber,
        String tenderNumber,
        @JsonIgnore PartyId purchaser,
        @JsonIgnore PartyId supplier,
        int no,
        Bilingual title,
        LocalDate due,
        Money amount,
        MilestoneState state,
        Instant submittedAt,
        Instant acceptedAt,
        @JsonIgnore AccountId acceptedBy,
        String opinion,
        String usersOpinion,
        List<Submission> submissions,
        long version)
        implements HasVersion {}
