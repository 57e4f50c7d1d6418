package org.carepact.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.carepact.identity.AccountId;
import org.carepact.identity.PartyId;
import org.carepact.identity.Role;
import org.carepact.kernel.persistence.VersionedEntity;

/** A task; open until its act is done by whomever it concerns. */
@Entity
public class Task extends VersionedEntity {
    private String kind;
    private String subject;
    private String href;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "party_id")
    private PartyId party;

    @Column(name = "person_id")
    private AccountId person;

    private Instant due;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    private Instant openedAt;
    private Instant doneAt;

    protected Task() {}

    Task(NewTask task, Instant now) {
        this.kind = task.kind();
        this.subject = task.subject();
        this.href = task.href();
        this.role = task.role();
        this.party = task.party();
        this.person = task.person();
        this.due = task.due();
        this.urgency = task.urgency();
        this.openedAt = now;
    }

    void done(Instant now) {
        if (doneAt == null) {
            doneAt = now;
        }
    }

    TaskView view(Instant now) {
        return new TaskView(new TaskId(key()), kind, subject, href, due, urgency, due != null && !now.isBefore(due), openedAt, doneAt);
    }
}
