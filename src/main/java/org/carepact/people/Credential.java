package org.carepact.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.carepact.identity.AccountId;
import org.carepact.identity.Role;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.persistence.VersionedEntity;

/** A certificate or background check. Stays as entered; a correction is entered anew. */
@Entity
public class Credential extends VersionedEntity {
    private String number;

    @Column(name = "worker_id")
    private WorkerId worker;

    @Enumerated(EnumType.STRING)
    private CredentialKind kind;

    private String paper;
    private String issuer;
    private LocalDate issuedOn;
    private LocalDate validUntil;

    /** Result of a background check; null for certificates. */
    private Boolean clearRecord;

    @Enumerated(EnumType.STRING)
    private CredentialState state = CredentialState.ENTERED;

    @Column(name = "entered_by")
    private AccountId enteredBy;

    private Instant enteredAt;

    @Column(name = "decided_by")
    private AccountId decidedBy;

    private Instant decidedAt;
    private String reason;
    private int remindersSent;
    private Instant nextStepAt;

    protected Credential() {}

    Credential(String number, WorkerId worker, CredentialRequest request, LocalDate validUntil, AccountId by, Instant at) {
        this.number = number;
        this.worker = worker;
        this.kind = request.kind();
        this.paper = request.paper();
        this.issuer = request.issuer();
        this.issuedOn = request.issuedOn();
        this.validUntil = validUntil;
        this.clearRecord = request.clear();
        this.enteredBy = by;
        this.enteredAt = at;
    }

    /** @param firstStep first reminder or the expiry; null where it has no end */
    void verified(Collection<Role> roles, AccountId by, Instant at, int skipped, Instant firstStep) {
        this.state = CredentialState.MOVES.next(state, "verify", roles);
        this.decidedBy = by;
        this.decidedAt = at;
        this.remindersSent = skipped;
        this.nextStepAt = firstStep;
    }

    void refused(Collection<Role> roles, AccountId by, Instant at, String why) {
        this.state = CredentialState.MOVES.next(state, "refuse", roles);
        this.decidedBy = by;
        this.decidedAt = at;
        this.reason = why;
    }

    void reminded(Instant next) {
        this.remindersSent++;
        this.nextStepAt = next;
    }

    void expired() {
        this.state = CredentialState.MOVES.next(state, "expire");
        this.nextStepAt = null;
    }

    /** Its worker left or a newer paper took its place: nobody needs reminding. */
    void rest() {
        this.nextStepAt = null;
    }

    /** Whether it is verified and valid on a day. */
    boolean holds(LocalDate day) {
        return (state == CredentialState.VERIFIED || state == CredentialState.EXPIRED) && !issuedOn.isAfter(day)
                && (validUntil == null || !validUntil.isBefore(day));
    }

    String number() {
        return number;
    }

    WorkerId worker() {
        return worker;
    }

    CredentialKind kind() {
        return kind;
    }

    CredentialState state() {
        return state;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    LocalDate validUntil() {
        return validUntil;
    }

    boolean clear() {
        return Boolean.TRUE.equals(clearRecord);
    }

    int remindersSent() {
        return remindersSent;
    }

    Instant nextStepAt() {
        return nextStepAt;
    }

    CredentialView view(LocalDate today, Bilingual verifiedBy) {
        return new CredentialView(number, kind, paper, issuer, issuedOn, validUntil, clearRecord, state, holds(today), verifiedBy, decidedAt, reason, version());
    }

    AccountId decidedBy() {
        return decidedBy;
    }
}
