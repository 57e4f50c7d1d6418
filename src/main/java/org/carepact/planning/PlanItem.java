package org.carepact.planning;

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
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.carepact.identity.AccountId;
import org.carepact.identity.PartyId;
import org.carepact.identity.Role;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.money.Money;
import org.carepact.kernel.persistence.JsonColumn;
import org.carepact.kernel.persistence.VersionedEntity;
import org.carepact.rules.ProcurementMethod;

/** One thing that the county means to buy, with its money. */
@Entity
public class PlanItem extends VersionedEntity {
    private String number;

    @Column(name = "purchaser_id")
    private PartyId purchaser;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "title_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Bilingual title;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "need_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "need_en"))
    private Bilingual need;

    @Convert(converter = Lines.class)
    @Column(name = "line_items")
    private List<PlanLine> lines;

    private BigDecimal budget;
    private String budgetLine;

    @Enumerated(EnumType.STRING)
    private ProcurementMethod method;

    private LocalDate plannedFor;

    @Column(name = "drafted_by")
    private AccountId draftedBy;

    @Column(name = "approved_by")
    private AccountId approvedBy;

    /** Who handed it in last, or null. */
    @Column(name = "submitted_by")
    private AccountId submittedBy;

    @Enumerated(EnumType.STRING)
    private PlanState state = PlanState.DRAFT;

    private String stateReason;
    private String tenderNumber;
    private Instant publishedAt;
    private boolean negativeListChecked;

    @Convert(converter = Numbers.class)
    private List<String> needs = List.of();

    protected PlanItem() {}

    PlanItem(String number, PartyId purchaser, AccountId draftedBy, PlanItemRequest request) {
        this.number = number;
        this.purchaser = purchaser;
        this.draftedBy = draftedBy;
        fill(request);
    }

    void fill(PlanItemRequest request) {
        this.title = request.title();
        this.need = request.need();
        this.lines = request.lines();
        this.budget = Money.cny(request.budget()).amount();
        this.budgetLine = request.budgetLine();
        this.method = request.method();
        this.plannedFor = request.plannedFor();
        this.negativeListChecked = Boolean.TRUE.equals(request.negativeListChecked());
        this.needs = request.needs();
    }

    /** Everybody may read what is meant to be bought. */
    void published(Instant at) {
        this.publishedAt = at;
    }

    /** Taken back to be changed; what it said is kept by the caller. */
    void reopened() {
        this.approvedBy = null;
        this.submittedBy = null;
        this.publishedAt = null;
    }

    PlanVersion.Said said() {
        return new PlanVersion.Said(title, need, lines, budget, budgetLine, plannedFor, publishedAt);
    }

    void move(String act, Collection<Role> roles) {
        this.state = PlanState.MOVES.next(state, act, roles);
    }

    void submitted(AccountId by) {
        this.submittedBy = by;
        this.stateReason = null;
    }

    /** Whether somebody wrote it or handed it in, and so cannot approve it. */
    boolean isOwnWorkOf(AccountId account) {
        return account.equals(draftedBy) || account.equals(submittedBy);
    }

    void because(String reason) {
        this.stateReason = reason;
    }

    void approved(AccountId by) {
        this.approvedBy = by;
        this.stateReason = null;
    }

    /** The tender that buys it; null where none does. */
    void takenBy(String tender) {
        this.tenderNumber = tender;
    }

    public PlanItemId id() {
        return new PlanItemId(key());
    }

    String number() {
        return number;
    }

    PartyId purchaser() {
        return purchaser;
    }

    AccountId draftedBy() {
        return draftedBy;
    }

    PlanState state() {
        return state;
    }

    String budgetLine() {
        return budgetLine;
    }

    BigDecimal budget() {
        return budget;
    }

    boolean negativeListChecked() {
        return negativeListChecked;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    PlanItemView view(List<PlanItemView.Share> shares, List<PlanFinding> findings, List<PlanVersion.View> versions) {
        return new PlanItemView(id(), number, purchaser, title, need, lines, Money.cny(budget), budgetLine, method.name(), plannedFor,
                draftedBy, state, stateReason, tenderNumber, publishedAt, negativeListChecked, needs, shares, findings, versions, version());
    }

    /** Numbers as JSON; a column from before is an empty list. */
    static class Numbers extends JsonColumn<List<String>> {
        Numbers() {
            super(new TypeReference<>() {});
        }

        @Override
        public List<String> convertToEntityAttribute(String text) {
            return text == null ? List.of() : super.convertToEntityAttribute(text);
        }
    }

    /** Services as JSON. */
    static class Lines extends JsonColumn<List<PlanLine>> {
        Lines() {
            super(new TypeReference<>() {});
        }
    }
}
