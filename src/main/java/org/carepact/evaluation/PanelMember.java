package org.carepact.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.carepact.identity.AccountId;
import org.carepact.kernel.persistence.VersionedEntity;
import org.carepact.kernel.problem.Problem;
import org.carepact.tender.TenderId;

/** A member of a tender's committee and their conflict statement, without which no bid opens for them. */
@Entity
public class PanelMember extends VersionedEntity {
    @Column(name = "tender_id")
    private TenderId tender;

    @Column(name = "account_id")
    private AccountId account;

    private Instant appointedAt;
    private Instant statedAt;
    /** Sits for the purchaser, not as an expert. */
    private boolean representative;

    private boolean conflict;
    private String statement;

    protected PanelMember() {}

    PanelMember(TenderId tender, AccountId account, boolean representative, Instant now) {
        this.tender = tender;
        this.account = account;
        this.representative = representative;
        this.appointedAt = now;
    }

    /** States once; a declared conflict ends the membership. */
    void state(boolean hasConflict, String text, Instant now) {
        if (statedAt != null) {
            throw Problem.conflict("evaluation.stated-already");
        }
        this.conflict = hasConflict;
        this.statement = text;
        this.statedAt = now;
    }

    /** Whether bids are open to this member. */
    boolean mayScore() {
        return statedAt != null && !conflict;
    }

    /** Whether this member counts: appointed and without a declared conflict. */
    boolean sits() {
        return !conflict;
    }

    boolean isRepresentative() {
        return representative;
    }

    AccountId account() {
        return account;
    }

    Instant statedAt() {
        return statedAt;
    }

    boolean hasConflict() {
        return conflict;
    }

    String statement() {
        return statement;
    }
}
