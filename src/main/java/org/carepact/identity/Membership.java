package org.carepact.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.carepact.kernel.persistence.VersionedEntity;

/** That somebody acts for a party in a role, for a time, perhaps as somebody's deputy. */
@Entity
public class Membership extends VersionedEntity {
    @Column(name = "account_id")
    private AccountId account;

    @Column(name = "party_id")
    private PartyId party;

    @Enumerated(EnumType.STRING)
    private Role role;

    private LocalDate validFrom;

    /** Last day, or null while open. */
    private LocalDate validUntil;

    @Column(name = "deputy_of")
    private AccountId deputyOf;

    protected Membership() {}

    Membership(AccountId account, PartyId party, Role role, LocalDate from, LocalDate until, AccountId deputyOf) {
        this.account = account;
        this.party = party;
        this.role = role;
        this.validFrom = from;
        this.validUntil = until;
        this.deputyOf = deputyOf;
    }

    public AccountId account() {
        return account;
    }

    public PartyId party() {
        return party;
    }

    public Role role() {
        return role;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validUntil() {
        return validUntil;
    }

    public AccountId deputyOf() {
        return deputyOf;
    }

    boolean hasEnded(LocalDate today) {
        return validUntil != null && validUntil.isBefore(today);
    }

    /** Ends with the day before {@code day}. */
    void end(LocalDate day) {
        this.validUntil = day.minusDays(1);
    }
}
