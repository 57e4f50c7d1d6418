package org.carepact.tender;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.carepact.identity.AccountId;
import org.carepact.identity.PartyId;
import org.carepact.identity.PartyView;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.money.Money;
import org.carepact.kernel.web.HasVersion;
import org.carepact.planning.PlanLine;
import org.carepact.rules.ProcurementMethod;

/**
 * A tender as a reader may see it.
 *
 * @param bidDeadline a bid at exactly this instant is late
 * @param ruleProfile version of the rules under which it began, null before publication
 * @param stateReason why it was sent back, failed or cancelled, or null
 */
public record TenderView(
        @JsonIgnore TenderId id,
        String number,
        String planNumber,
        @JsonIgnore PartyId purchaser,
        Bilingual purchaserName,
        ProcurementMethod method,
        Bilingual title,
        Bilingual need,
        Money budget,
        Money ceiling,
        List<PlanLine> lines,
        List<CriterionView> criteria,
        BigDecimal priceWeight,
        String priceFormula,
        @JsonIgnore List<AccountId> openers,
        @JsonIgnore AccountId draftedBy,
        Instant publishedAt,
        Instant questionsUntil,
        Instant bidDeadline,
        String ruleProfile,
        TenderState state,
        String stateReason,
        long version)
        implements HasVersion {
    static TenderView of(Tender tender, PartyView purchaser) {
        return new TenderView(tender.id(), tender.number(), tender.planNumber(), tender.purchaser(), purchaser.name(), tender.method(),
                tender.title(), tender.need(), tender.budget(), tender.ceiling(), tender.lines(), tender.criteria(), tender.priceWeight(),
                "lowest", tender.openers(), tender.draftedBy(), tender.publishedAt(), tender.questionsUntil(), tender.bidDeadline(),
                tender.ruleProfile(), tender.state(), tender.stateReason(), tender.version());
    }
}
