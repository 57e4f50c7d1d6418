package org.carepact.planning;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.carepact.identity.AccountId;
import org.carepact.identity.PartyId;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.money.Money;
import org.carepact.kernel.web.HasVersion;

/**
 * A plan item as the purchaser, finance and the auditors see it.
 *
 * @param method name of the procurement method
 * @param stateReason why it was sent back, or null
 * @param tenderNumber the tender made from it, or null
 */
public record PlanItemView(
        @JsonIgnore PlanItemId id,
        String number,
        @JsonIgnore PartyId purchaser,
        Bilingual title,
        Bilingual need,
        List<PlanLine> lines,
        Money budget,
        String budgetLine,
        String method,
        LocalDate plannedFor,
        @JsonIgnore AccountId draftedBy,
        PlanState state,
        String stateReason,
        String tenderNumber,
        long version)
        implements HasVersion {}
