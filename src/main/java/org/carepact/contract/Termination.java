package org.carepact.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Collection;
import org.carepact.identity.AccountId;
import org.carepact.identity.Role;
import org.carepact.kernel.persistence.VersionedEntity;

/** The ending of a contract before its time; one at a time, and kept whatever became of it. */
@Entity
public class Termination extends VersionedEntity {
    @Column(name = "contract_id")
    private ContractId contract;

    private String contractNumber;

    @Enumerated(EnumType.STRING)
    private TerminationKind kind;

    private String reason;

    @Column(name = "proposed_by")
    private AccountId proposedBy;

    private Instant proposedAt;
    private Instant answerBy;
    private Boolean agreed;
    private String answer;

    @Column(name = "answered_by")
    private AccountId answeredBy;

    private Instant answeredAt;
    private String decision;

    @Column(name = "decided_by")
    private AccountId decidedBy;

    private Instant decidedAt;

    @Enumerated(EnumType.STRING)
    private TerminationState state = TerminationState.PROPOSED;

    protected Termination() {}

    Termination(Contract contract, TerminationRequest request, AccountId by, Instant at, Instant answerBy) {
        this.contract = contract.id();
        this.contractNumber = contract.number();
        this.kind = request.kind();
        this.reason = request.reason();
        this.proposedBy = by;
        this.proposedAt = at;
        this.answerBy = answerBy;
    }

    void move(String act, Collection<Role> roles) {
        this.state = TerminationState.MOVES.next(state, act, roles);
    }

    void answered(TerminationAnswer given, AccountId by, Instant at) {
        this.agreed = given.agreed();
        this.answer = given.text();
        this.answeredBy = by;
        this.answeredAt = at;
    }

    void decided(String why, AccountId by, Instant at) {
        this.decision = why;
        this.decidedBy = by;
        this.decidedAt = at;
    }

    /** Whether the supplier was heard: it has answered, or its time to do so is over. */
    boolean isHeard(Instant now) {
        return answeredAt != null || !now.isBefore(answerBy);
    }

    boolean isAgreed() {
        return Boolean.TRUE.equals(agreed);
    }

    TerminationKind kind() {
        return kind;
    }

    AccountId proposedBy() {
        return proposedBy;
    }

    Instant answerBy() {
        return answerBy;
    }

    TerminationView view() {
        return new TerminationView(contractNumber, kind, reason, proposedAt, answerBy, agreed, answer, answeredAt, decision, decidedAt, state, version());
    }
}
