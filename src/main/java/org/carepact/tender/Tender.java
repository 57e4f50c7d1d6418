package org.carepact.tender;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.carepact.identity.AccountId;
import org.carepact.identity.PartyId;
import org.carepact.identity.Role;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.money.Money;
import org.carepact.kernel.persistence.JsonColumn;
import org.carepact.kernel.persistence.VersionedEntity;
import org.carepact.kernel.text.SearchTokens;
import org.carepact.planning.PlanItemView;
import org.carepact.planning.PlanLine;
import org.carepact.rules.ProcurementMethod;

/** A purchase in the open: what is bought, how bids are judged, until when they are taken. */
@Entity
public class Tender extends VersionedEntity {
    private String number;
    private String planNumber;

    @Column(name = "purchaser_id")
    private PartyId purchaser;

    @Enumerated(EnumType.STRING)
    private ProcurementMethod method;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "title_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Bilingual title;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "need_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "need_en"))
    private Bilingual need;

    private BigDecimal budget;
    private BigDecimal ceiling;

    @Convert(converter = Lines.class)
    @Column(name = "line_items")
    private List<PlanLine> lines;

    @Convert(converter = Criteria.class)
    private List<CriterionView> criteria;

    private BigDecimal priceWeight;

    @Convert(converter = Openers.class)
    private List<AccountId> openers;

    private Instant questionsUntil;
    private Instant bidDeadline;
    private Instant publishedAt;
    private String ruleProfile;

    @Column(name = "drafted_by")
    private AccountId draftedBy;

    @Enumerated(EnumType.STRING)
    private TenderState state = TenderState.DRAFT;

    private String stateReason;
    private String search;

    protected Tender() {}

    Tender(String number, PlanItemView plan, DraftTenderRequest draft, List<AccountId> openers, AccountId by) {
        this.number = number;
        this.planNumber = plan.number();
        this.purchaser = plan.purchaser();
        this.method = ProcurementMethod.valueOf(plan.method());
        this.budget = plan.budget().amount();
        this.lines = plan.lines();
        this.draftedBy = by;
        fill(draft, openers);
    }

    /** Takes over what was drafted; the plan item stays. */
    void fill(DraftTenderRequest draft, List<AccountId> newOpeners) {
        this.title = draft.title();
        this.need = draft.need();
        this.ceiling = Money.cny(draft.ceiling()).amount();
        this.criteria = draft.criteria();
        this.priceWeight = draft.priceWeight();
        this.openers = List.copyOf(newOpeners);
        this.questionsUntil = draft.questionsUntil();
        this.bidDeadline = draft.bidDeadline();
        this.search = SearchTokens.of(number, title.zh(), title.en(), need.zh(), need.en());
    }

    /** Moves by the state table as somebody with these roles. */
    void move(String act, Collection<Role> roles) {
        this.state = TenderState.MOVES.next(state, act, roles);
    }

    /** Moves as time or another room does. */
    void move(String act) {
        this.state = TenderState.MOVES.next(state, act);
    }

    void published(Instant at, String profile) {
        this.publishedAt = at;
        this.ruleProfile = profile;
        this.stateReason = null;
    }

    void because(String reason) {
        this.stateReason = reason;
    }

    public TenderId id() {
        return new TenderId(key());
    }

    public String number() {
        return number;
    }

    String planNumber() {
        return planNumber;
    }

    PartyId purchaser() {
        return purchaser;
    }

    ProcurementMethod method() {
        return method;
    }

    Bilingual title() {
        return title;
    }

    Bilingual need() {
        return need;
    }

    Money budget() {
        return Money.cny(budget);
    }

    Money ceiling() {
        return Money.cny(ceiling);
    }

    List<PlanLine> lines() {
        return lines;
    }

    List<CriterionView> criteria() {
        return criteria;
    }

    BigDecimal priceWeight() {
        return priceWeight;
    }

    List<AccountId> openers() {
        return openers;
    }

    Instant questionsUntil() {
        return questionsUntil;
    }

    Instant bidDeadline() {
        return bidDeadline;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    String ruleProfile() {
        return ruleProfile;
    }

    AccountId draftedBy() {
        return draftedBy;
    }

    TenderState state() {
        return state;
    }

    String stateReason() {
        return stateReason;
    }

    /** Service items as JSON. */
    static class Lines extends JsonColumn<List<PlanLine>> {
        Lines() {
            super(new TypeReference<>() {});
        }
    }

    /** Criteria as JSON. */
    static class Criteria extends JsonColumn<List<CriterionView>> {
        Criteria() {
            super(new TypeReference<>() {});
        }
    }

    /** Opening officers as JSON. */
    static class Openers extends JsonColumn<List<AccountId>> {
        Openers() {
            super(new TypeReference<>() {});
        }
    }
}
