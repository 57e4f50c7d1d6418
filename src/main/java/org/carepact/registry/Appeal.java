package org.carepact.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Collection;
import org.carepact.identity.AccountId;
import org.carepact.identity.Role;
import org.carepact.kernel.persistence.VersionedEntity;

/** An appeal to the supervising body against a rejection, a suspension or a block; one for each decision. */
@Entity
public class Appeal extends VersionedEntity {
    private String number;

    @Column(name = "organization_id")
    private OrganizationId organization;

    /** Number of the application or measure; unique. */
    private String against;

    private String text;

    @Enumerated(EnumType.STRING)
    private AppealState state = AppealState.FILED;

    @Column(name = "filed_by")
    private AccountId filedBy;

    private Instant filedAt;

    @Column(name = "decided_by")
    private AccountId decidedBy;

    private Instant decidedAt;
    private String decision;

    protected Appeal() {}

    Appeal(String number, OrganizationId organization, String against, String text, AccountId by, Instant at) {
        this.number = number;
        this.organization = organization;
        this.against = against;
        this.text = text;
        this.filedBy = by;
        this.filedAt = at;
    }

    void decided(String act, Collection<Role> roles, AccountId by, Instant at, String reasons) {
        this.state = AppealState.MOVES.next(state, act, roles);
        this.decidedBy = by;
        this.decidedAt = at;
        this.decision = reasons;
    }

    String number() {
        return number;
    }

    OrganizationId organization() {
        return organization;
    }

    String against() {
        return against;
    }

    AppealState state() {
        return state;
    }

    AppealView view(OrganizationView of) {
        return new AppealView(number, of, against, text, state, filedAt, decidedAt, decision, version());
    }
}
