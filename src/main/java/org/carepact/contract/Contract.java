package org.carepact.contract;

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
import org.carepact.award.AwardId;
import org.carepact.award.AwardView;
import org.carepact.identity.AccountId;
import org.carepact.identity.PartyId;
import org.carepact.identity.Role;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.money.Money;
import org.carepact.kernel.persistence.JsonColumn;
import org.carepact.kernel.persistence.VersionedEntity;

/** What purchaser and supplier have agreed. */
@Entity
public class Contract extends VersionedEntity {
    private String number;

    @Column(name = "award_id")
    private AwardId award;

    private String tenderNumber;

    @Column(name = "purchaser_id")
    private PartyId purchaser;

    @Column(name = "supplier_id")
    private PartyId supplier;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "title_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Bilingual title;

    private BigDecimal value;
    private LocalDate validFrom;
    private LocalDate validUntil;

    @Convert(converter = Milestones.class)
    private List<MilestoneTerm> milestones;

    @Convert(converter = Commitments.class)
    private List<CommitmentView> commitments;

    @Column(name = "supplier_signer")
    private AccountId supplierSigner;

    private Instant signedBySupplierAt;

    @Column(name = "purchaser_signer")
    private AccountId purchaserSigner;

    private Instant signedByPurchaserAt;

    /** SHA-256 of what was signed, hex; both sign the same. */
    private String contentDigest;

    @Enumerated(EnumType.STRING)
    private ContractState state = ContractState.DRAWN_UP;

    /** Until when the supplier shall sign. */
    private Instant signBy;

    /** Why it was taken back, refused or lapsed, or null. */
    private String stateReason;

    protected Contract() {}

    Contract(String number, AwardView award, Bilingual title, ContractRequest request, List<CommitmentView> commitments, String contentDigest, Instant signBy) {
        this.number = number;
        this.award = award.id();
        this.tenderNumber = award.tenderNumber();
        this.purchaser = award.purchaser();
        this.supplier = award.supplier();
        this.title = title;
        this.value = award.value().amount();
        this.validFrom = request.from();
        this.validUntil = request.until();
        this.milestones = request.milestones();
        this.commitments = List.copyOf(commitments);
        this.contentDigest = contentDigest;
        this.signBy = signBy;
    }

    void because(String why) {
        this.stateReason = why;
    }

    void move(String act, Collection<Role> roles) {
        this.state = ContractState.MOVES.next(state, act, roles);
    }

    void signedBySupplier(AccountId signer, Instant at) {
        this.supplierSigner = signer;
        this.signedBySupplierAt = at;
    }

    void signedByPurchaser(AccountId signer, Instant at) {
        this.purchaserSigner = signer;
        this.signedByPurchaserAt = at;
    }

    public ContractId id() {
        return new ContractId(key());
    }

    String number() {
        return number;
    }

    String tenderNumber() {
        return tenderNumber;
    }

    AwardId award() {
        return award;
    }

    Instant signBy() {
        return signBy;
    }

    PartyId purchaser() {
        return purchaser;
    }

    PartyId supplier() {
        return supplier;
    }

    List<MilestoneTerm> milestones() {
        return milestones;
    }

    ContractState state() {
        return state;
    }

    ContractView view(Bilingual purchaserName, Bilingual supplierName) {
        return new ContractView(id(), number, tenderNumber, award, purchaser, purchaserName, supplier, supplierName, title, Money.cny(value),
                validFrom, validUntil, milestones, commitments, signBy, signedBySupplierAt, signedByPurchaserAt, contentDigest, state, stateReason, version());
    }

    /** Milestones as JSON. */
    static class Milestones extends JsonColumn<List<MilestoneTerm>> {
        Milestones() {
            super(new TypeReference<>() {});
        }
    }

    /** Commitments as JSON. */
    static class Commitments extends JsonColumn<List<CommitmentView>> {
        Commitments() {
            super(new TypeReference<>() {});
        }
    }
}
