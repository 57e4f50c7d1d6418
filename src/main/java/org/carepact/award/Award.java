package org.carepact.award;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import org.carepact.bid.BidId;
import org.carepact.identity.AccountId;
import org.carepact.identity.PartyId;
import org.carepact.identity.Role;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.money.Money;
import org.carepact.kernel.persistence.VersionedEntity;
import org.carepact.tender.TenderId;

/** A decision of a tender; one at a time, a next one only after the last was given back or fell away. */
@Entity
public class Award extends VersionedEntity {
    private String number;

    @Column(name = "tender_id")
    private TenderId tender;

    private String tenderNumber;

    @Column(name = "bid_id")
    private BidId bid;

    @Column(name = "purchaser_id")
    private PartyId purchaser;

    @Column(name = "supplier_id")
    private PartyId supplier;

    private BigDecimal value;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "reason_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "reason_en"))
    private Bilingual reason;

    @Column(name = "proposed_by")
    private AccountId proposedBy;

    private Instant publishedAt;
    private Instant standstillUntil;

    @Enumerated(EnumType.STRING)
    private AwardState state = AwardState.PROPOSED;

    /** Why it was given back or fell away, or null. */
    private String stateReason;

    protected Award() {}

    Award(String number, TenderId tender, String tenderNumber, BidId bid, PartyId purchaser, PartyId supplier, Money value, Bilingual reason,
            AccountId proposedBy) {
        this.number = number;
        this.tender = tender;
        this.tenderNumber = tenderNumber;
        this.bid = bid;
        this.purchaser = purchaser;
        this.supplier = supplier;
        this.value = value.amount();
        this.reason = reason;
        this.proposedBy = proposedBy;
    }

    void move(String act, Collection<Role> roles) {
        this.state = AwardState.MOVES.next(state, act, roles);
    }

    void move(String act) {
        this.state = AwardState.MOVES.next(state, act);
    }

    void because(String why) {
        this.stateReason = why;
    }

    void published(Instant at, Instant until) {
        this.publishedAt = at;
        this.standstillUntil = until;
    }

    public AwardId id() {
        return new AwardId(key());
    }

    String number() {
        return number;
    }

    TenderId tender() {
        return tender;
    }

    String tenderNumber() {
        return tenderNumber;
    }

    BidId bid() {
        return bid;
    }

    PartyId purchaser() {
        return purchaser;
    }

    PartyId supplier() {
        return supplier;
    }

    AccountId proposedBy() {
        return proposedBy;
    }

    Instant standstillUntil() {
        return standstillUntil;
    }

    AwardState state() {
        return state;
    }

    AwardView view(Bilingual supplierName) {
        return new AwardView(id(), number, tender, tenderNumber, bid, purchaser, supplier, supplierName, Money.cny(value), reason, publishedAt,
                standstillUntil, state, stateReason, version());
    }
}
