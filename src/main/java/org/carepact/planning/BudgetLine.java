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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.carepact.identity.AccountId;
import org.carepact.identity.PartyId;
import org.carepact.identity.Role;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.money.Money;
import org.carepact.kernel.persistence.JsonColumn;
import org.carepact.kernel.persistence.VersionedEntity;

/** Money that a body may spend in a year for a purpose. */
@Entity
public class BudgetLine extends VersionedEntity {
    private String code;

    @Column(name = "body_id")
    private PartyId body;

    @Column(name = "fiscal_year")
    private int year;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "name_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private Bilingual name;

    @Enumerated(EnumType.STRING)
    private FundSource source;

    private BigDecimal amount;

    @Enumerated(EnumType.STRING)
    private BudgetLineState state = BudgetLineState.ENTERED;

    private BigDecimal proposed;
    private String proposedWhy;

    @Convert(converter = Amendments.class)
    private List<Amendment> amendments = List.of();

    @Column(name = "entered_by")
    private AccountId enteredBy;

    @Column(name = "confirmed_by")
    private AccountId confirmedBy;

    protected BudgetLine() {}

    BudgetLine(PartyId body, BudgetLineRequest request, AccountId by) {
        this.code = request.code();
        this.body = body;
        this.year = request.year();
        this.name = request.name();
        this.source = request.source();
        this.amount = Money.cny(request.amount()).amount();
        this.enteredBy = by;
    }

    /** An amount that was changed, when and why. */
    public record Amendment(BigDecimal before, BigDecimal after, String reason, Instant at) {}

    void confirmed(Collection<Role> roles, AccountId by, Instant at) {
        if (state == BudgetLineState.AMENDING) {
            List<Amendment> all = new ArrayList<>(amendments);
            all.add(new Amendment(amount, proposed, proposedWhy, at));
            this.amendments = List.copyOf(all);
            this.amount = proposed;
            forget();
        }
        this.state = BudgetLineState.MOVES.next(state, "confirm", roles);
        this.confirmedBy = by;
    }

    void amend(Collection<Role> roles, BigDecimal other, String why) {
        this.state = BudgetLineState.MOVES.next(state, "amend", roles);
        this.proposed = Money.cny(other).amount();
        this.proposedWhy = why;
    }

    void kept(Collection<Role> roles) {
        this.state = BudgetLineState.MOVES.next(state, "keep", roles);
        forget();
    }

    private void forget() {
        this.proposed = null;
        this.proposedWhy = null;
    }

    boolean spendable() {
        return state != BudgetLineState.ENTERED;
    }

    String code() {
        return code;
    }

    PartyId body() {
        return body;
    }

    int year() {
        return year;
    }

    Bilingual name() {
        return name;
    }

    FundSource source() {
        return source;
    }

    BigDecimal amount() {
        return amount;
    }

    BudgetLineState state() {
        return state;
    }

    BigDecimal proposed() {
        return proposed;
    }

    String proposedWhy() {
        return proposedWhy;
    }

    List<Amendment> amendments() {
        return amendments;
    }

    AccountId enteredBy() {
        return enteredBy;
    }

    /** Amendments as JSON. */
    static class Amendments extends JsonColumn<List<Amendment>> {
        Amendments() {
            super(new TypeReference<>() {});
        }
    }
}
