package org.carepact.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.carepact.kernel.event.Acting;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.id.Uuid7;

/** One entry of the trail; never changed, never removed. Index and commitment are given when it is sequenced (issue G). */
@Entity
@jakarta.persistence.Table(name = "audit_entry")
class AuditEntry {
    @Id
    private UUID id;

    private Instant at;

    @Column(name = "account_id")
    private UUID account;

    @Column(name = "party_id")
    private UUID party;

    private String actorName;
    private String act;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String subjectKind;
    private String subjectNumber;
    @Column(name = "thread")
    private String thread;

    /** Canonical JSON. */
    private String details;

    private String requestId;

    protected AuditEntry() {}

    AuditEntry(Instant at, Acting by, String act, Outcome outcome, Subject subject, String details, String requestId) {
        this.id = Uuid7.next();
        this.at = at;
        this.account = by == null ? null : by.accountKey();
        this.party = by == null ? null : by.partyKey();
        this.actorName = by == null ? "" : by.name();
        this.act = act;
        this.outcome = outcome;
        this.subjectKind = subject.kind();
        this.subjectNumber = subject.number();
        this.thread = subject.thread();
        this.details = details;
        this.requestId = requestId;
    }

    UUID key() {
        return id;
    }

    AuditEntryView view() {
        return new AuditEntryView(id, at, actorName, act, outcome, subjectKind, subjectNumber, thread, details, requestId);
    }
}
