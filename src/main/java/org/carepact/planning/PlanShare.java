package org.carepact.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.carepact.identity.AccountId;
import org.carepact.identity.PartyId;
import org.carepact.kernel.id.Uuid7;

/** What another body gives to a joint purchase out of its own line, with its consent. */
@Entity
public class PlanShare {
    @Id
    private UUID id;

    @Column(name = "plan_item_id")
    private PlanItemId item;

    @Column(name = "party_id")
    private PartyId party;

    private String budgetLine;
    private BigDecimal amount;

    @Column(name = "agreed_by")
    private AccountId agreedBy;

    private Instant agreedAt;

    protected PlanShare() {}

    PlanShare(PlanItemId item, PartyId party, String budgetLine, BigDecimal amount) {
        this.id = Uuid7.next();
        this.item = item;
        this.party = party;
        this.budgetLine = budgetLine;
        this.amount = amount;
    }

    void agreed(AccountId by, Instant at) {
        this.agreedBy = by;
        this.agreedAt = at;
    }

    /** The item was changed: consent is asked again. */
    void open() {
        this.agreedBy = null;
        this.agreedAt = null;
    }

    PlanItemId item() {
        return item;
    }

    PartyId party() {
        return party;
    }

    String budgetLine() {
        return budgetLine;
    }

    BigDecimal amount() {
        return amount;
    }

    Instant agreedAt() {
        return agreedAt;
    }
}
