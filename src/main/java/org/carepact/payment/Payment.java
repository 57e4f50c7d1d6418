package org.carepact.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import org.carepact.contract.ContractId;
import org.carepact.delivery.MilestoneId;
import org.carepact.delivery.MilestoneView;
import org.carepact.identity.AccountId;
import org.carepact.identity.PartyId;
import org.carepact.identity.Role;
import org.carepact.kernel.money.Money;
import org.carepact.kernel.persistence.VersionedEntity;

/** The payment of one accepted milestone: one a milestone. */
@Entity
public class Payment extends VersionedEntity {
    private String number;

    @Column(name = "contract_id")
    private ContractId contract;

    private String contractNumber;
    private String tenderNumber;

    @Column(name = "milestone_id")
    private MilestoneId milestone;

    private int milestoneNo;

    @Column(name = "purchaser_id")
    private PartyId purchaser;

    @Column(name = "supplier_id")
    private PartyId supplier;

    private BigDecimal amount;
    private Instant requestedAt;
    private Instant dueAt;

    @Column(name = "approved_by")
    private AccountId approvedBy;

    private Instant approvedAt;

    @Column(name = "paid_by")
    private AccountId paidBy;

    private Instant paidAt;
    private String voucher;
    private String stateReason;

    @Enumerated(EnumType.STRING)
    private PaymentState state = PaymentState.REQUESTED;

    protected Payment() {}

    Payment(String number, MilestoneView milestone, Instant now, Instant due) {
        this.number = number;
        this.contract = milestone.contract();
        this.contractNumber = milestone.contractNumber();
        this.tenderNumber = milestone.tenderNumber();
        this.milestone = milestone.id();
        this.milestoneNo = milestone.no();
        this.purchaser = milestone.purchaser();
        this.supplier = milestone.supplier();
        this.amount = milestone.amount().amount();
        requested(now, due);
    }

    void move(String act, Collection<Role> roles) {
        this.state = PaymentState.MOVES.next(state, act, roles);
    }

    void requested(Instant now, Instant due) {
        this.requestedAt = now;
        this.dueAt = due;
        this.stateReason = null;
    }

    void approved(AccountId by, Instant at) {
        this.approvedBy = by;
        this.approvedAt = at;
    }

    void refused(String reason) {
        this.stateReason = reason;
    }

    void paid(AccountId by, String voucherNumber, Instant at) {
        this.paidBy = by;
        this.voucher = voucherNumber;
        this.paidAt = at;
    }

    public PaymentId id() {
        return new PaymentId(key());
    }

    String number() {
        return number;
    }

    ContractId contract() {
        return contract;
    }

    String tenderNumber() {
        return tenderNumber;
    }

    MilestoneId milestone() {
        return milestone;
    }

    PartyId purchaser() {
        return purchaser;
    }

    PartyId supplier() {
        return supplier;
    }

    AccountId approvedBy() {
        return approvedBy;
    }

    PaymentState state() {
        return state;
    }

    PaymentView view() {
        return new PaymentView(number, contractNumber, tenderNumber, milestone, milestoneNo, supplier, Money.cny(amount), requestedAt, dueAt,
                approvedAt, paidAt, voucher, stateReason, state, version());
    }
}
