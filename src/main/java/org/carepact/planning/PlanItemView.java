package org.carepact.planning;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
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
 * @param publishedAt when it was published as procurement intention, or null
 * @param findings what the check of the catalogue says of it
 * @param versions what it said before changes, latest first
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
        Instant publishedAt,
        boolean negativeListChecked,
        List<String> needs,
        List<Share> shares,
        List<PlanFinding> findings,
        List<PlanVersion.View> versions,
        long version)
        implements HasVersion {
    /**
     * What another body gives to a joint purchase.
     *
     * @param agreedAt when its second person consented, or null
     */
    public record Share(String party, Bilingual name, String budgetLine, Money amount, Instant agreedAt) {}
}
