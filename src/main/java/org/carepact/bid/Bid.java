package org.carepact.bid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Collection;
import org.carepact.identity.PartyId;
import org.carepact.identity.Role;
import org.carepact.kernel.persistence.VersionedEntity;
import org.carepact.tender.TenderId;

/** One organization's offer; its content is sealed at rest from the first save on. */
@Entity
public class Bid extends VersionedEntity {
    private String number;

    @Column(name = "tender_id")
    private TenderId tender;

    private String tenderNumber;

    @Column(name = "bidder_id")
    private PartyId bidder;

    @Enumerated(EnumType.STRING)
    private BidState state = BidState.DRAFT;

    private byte[] sealed;

    /** SHA-256 of the sealed bytes that count, printed on the receipt. */
    private String digest;

    private Instant savedAt;
    private Instant submittedAt;
    private String invalidReason;

    protected Bid() {}

    Bid(String number, TenderId tender, String tenderNumber, PartyId bidder, Instant now) {
        this.number = number;
        this.tender = tender;
        this.tenderNumber = tenderNumber;
        this.bidder = bidder;
        this.savedAt = now;
    }

    void move(String act, Collection<Role> roles) {
        this.state = BidState.MOVES.next(state, act, roles);
    }

    void save(byte[] content, Instant now) {
        this.sealed = content.clone();
        this.digest = null;
        this.submittedAt = null;
        this.savedAt = now;
    }

    void submitted(String sealedDigest, Instant now) {
        this.digest = sealedDigest;
        this.submittedAt = now;
    }

    /** Out, or never opened. */
    void invalid(String reason) {
        this.invalidReason = reason;
    }

    public BidId id() {
        return new BidId(key());
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

    PartyId bidder() {
        return bidder;
    }

    BidState state() {
        return state;
    }

    byte[] sealed() {
        return sealed == null ? null : sealed.clone();
    }

    String digest() {
        return digest;
    }

    Instant savedAt() {
        return savedAt;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    String invalidReason() {
        return invalidReason;
    }
}
