package org.carepact.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.carepact.identity.AccountId;
import org.carepact.kernel.persistence.VersionedEntity;

/** Something an authority found or registered about an organization. Stays as entered; an error is taken back with a reason. */
@Entity
public class CreditFact extends VersionedEntity {
    private String number;

    @Column(name = "organization_id")
    private OrganizationId organization;

    @Enumerated(EnumType.STRING)
    private CreditFactKind kind;

    private String finding;

    @Column(name = "fact_year")
    private Integer year;

    private LocalDate validFrom;
    private LocalDate validUntil;
    private String paper;
    private String note;

    @Column(name = "entered_by")
    private AccountId enteredBy;

    private Instant enteredAt;

    @Column(name = "withdrawn_by")
    private AccountId withdrawnBy;

    private Instant withdrawnAt;
    private String withdrawnReason;

    protected CreditFact() {}

    CreditFact(String number, OrganizationId organization, CreditFactRequest request, LocalDate validUntil, AccountId enteredBy, Instant now) {
        this.number = number;
        this.organization = organization;
        this.kind = request.kind();
        this.finding = request.finding();
        this.year = request.year();
        this.validFrom = request.validFrom();
        this.validUntil = validUntil;
        this.paper = request.paper();
        this.note = request.note();
        this.enteredBy = enteredBy;
        this.enteredAt = now;
    }

    /** Taken back because it was wrong; it stays readable. */
    void withdrawn(AccountId by, Instant at, String reason) {
        this.withdrawnBy = by;
        this.withdrawnAt = at;
        this.withdrawnReason = reason;
    }

    /** Ends with a day: taken off the list, status lost. */
    void ends(LocalDate day) {
        this.validUntil = day;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** Whether it holds on a day. */
    boolean holds(LocalDate day) {
        return !isWithdrawn() && !validFrom.isAfter(day) && (validUntil == null || !validUntil.isBefore(day));
    }

    OrganizationId organization() {
        return organization;
    }

    String number() {
        return number;
    }

    CreditFactKind kind() {
        return kind;
    }

    String finding() {
        return finding;
    }

    Integer year() {
        return year;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validUntil() {
        return validUntil;
    }

    CreditFactView view(LocalDate today) {
        return new CreditFactView(number, kind, finding, year, validFrom, validUntil, paper, note, enteredAt, withdrawnAt, withdrawnReason, holds(today),
                version());
    }
}
