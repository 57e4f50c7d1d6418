package org.carepact.vetting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Collection;
import org.carepact.identity.AccountId;
import org.carepact.identity.Role;
import org.carepact.kernel.persistence.VersionedEntity;
import org.carepact.registry.OverlapKind;

/** What two ends have in common. A judged one is opened again only where the evidence changes. */
@Entity
public class Relation extends VersionedEntity {
    private String number;

    @Enumerated(EnumType.STRING)
    private OverlapKind kind;

    /** Public number of an organization. */
    private String one;

    /** Public number of an organization, or user name of an account. */
    private String other;

    private String evidence;

    @Enumerated(EnumType.STRING)
    private RelationState state = RelationState.FOUND;

    private Instant firstSeen;
    private Instant lastSeen;

    @Column(name = "decided_by")
    private AccountId decidedBy;

    private Instant decidedAt;
    private String reason;

    protected Relation() {}

    Relation(String number, OverlapKind kind, String one, String other, String evidence, Instant at) {
        this.number = number;
        this.kind = kind;
        this.one = one;
        this.other = other;
        this.evidence = evidence;
        this.firstSeen = at;
        this.lastSeen = at;
    }

    /** The machine sees it again; other evidence than was judged opens it. True where something changed but the day. */
    boolean seen(String now, Instant at) {
        this.lastSeen = at;
        boolean opens = state == RelationState.GONE || state != RelationState.FOUND && !evidence.equals(now);
        if (opens) {
            this.state = RelationState.MOVES.next(state, "appear");
        }
        boolean changed = opens || !evidence.equals(now);
        this.evidence = now;
        return changed;
    }

    void vanished() {
        this.state = RelationState.MOVES.next(state, "vanish");
    }

    void decided(String act, Collection<Role> roles, AccountId by, Instant at, String why) {
        this.state = RelationState.MOVES.next(state, act, roles);
        this.decidedBy = by;
        this.decidedAt = at;
        this.reason = why;
    }

    String key3() {
        return kind + "|" + one + "|" + other;
    }

    String number() {
        return number;
    }

    OverlapKind kind() {
        return kind;
    }

    String one() {
        return one;
    }

    String other() {
        return other;
    }

    String evidence() {
        return evidence;
    }

    RelationState state() {
        return state;
    }

    Instant firstSeen() {
        return firstSeen;
    }

    Instant lastSeen() {
        return lastSeen;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String reason() {
        return reason;
    }
}
