package org.carepact.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.carepact.identity.AccountId;
import org.carepact.identity.Actor;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.time.LegalClock;

/** Opens, closes and lists tasks; rooms call it in the transaction of their act. */
@ApplicationScoped
public class Tasks {
    private static final String MINE = "(t.person = :me OR EXISTS (SELECT 1 FROM Membership m WHERE m.account = :me AND m.role = t.role"
            + " AND (t.party IS NULL OR m.party = t.party) AND m.validFrom <= :today AND (m.validUntil IS NULL OR m.validUntil >= :today)))";

    private final EntityManager entities;
    private final LegalClock clock;

    Tasks(EntityManager entities, LegalClock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Opens a task; one that is open already for the same kind, subject and addressee is not opened twice. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(NewTask task) {
        boolean there = !entities.createQuery("SELECT 1 FROM Task WHERE kind = ?1 AND subject = ?2 AND doneAt IS NULL"
                                + " AND ((?3 IS NULL AND person IS NULL) OR person = ?3) AND ((?4 IS NULL AND party IS NULL) OR party = ?4)"
                                + " AND ((?5 IS NULL AND role IS NULL) OR role = ?5)", Integer.class)
                .setParameter(1, task.kind())
                .setParameter(2, task.subject())
                .setParameter(3, task.person())
                .setParameter(4, task.party())
                .setParameter(5, task.role())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        if (!there) {
            entities.persist(new Task(task, clock.now()));
        }
    }

    /** Opens tasks about things that were made in this very transaction, so that none can be open for them yet. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void openFirst(List<NewTask> fresh) {
        Instant now = clock.now();
        fresh.forEach(task -> entities.persist(new Task(task, now)));
    }

    /** The act is done: all open tasks of the kind for the subject close. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void done(String kind, String subject) {
        close("", kind, subject, null);
    }

    /** One person has done their part. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void done(String kind, String subject, AccountId person) {
        close(" AND person = ?3", kind, subject, person);
    }

    /** Everything about a thing that ended: nothing of it is left to do. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void dropAll(String subject) {
        entities.createQuery("FROM Task WHERE subject = ?1 AND doneAt IS NULL", Task.class)
                .setParameter(1, subject)
                .getResultList()
                .forEach(task -> task.done(clock.now()));
    }

    /** What this person has to do: safety first, then by due time, without date last. */
    @Transactional
    public List<TaskView> mine(Actor actor) {
        Instant now = clock.now();
        return entities.createQuery("FROM Task t WHERE t.doneAt IS NULL AND " + MINE
                                + " ORDER BY CASE WHEN t.urgency = org.carepact.inbox.Urgency.SAFETY THEN 0 ELSE 1 END,"
                                + " CASE WHEN t.due IS NULL THEN 1 ELSE 0 END, t.due, t.id", Task.class)
                .setParameter("me", actor.account())
                .setParameter("today", now.atZone(clock.zone()).toLocalDate())
                .setMaxResults(PageRequest.MOST)
                .getResultStream()
                .map(task -> task.view(now))
                .toList();
    }

    /** What was done lately by those to whom this person belongs. */
    @Transactional
    public List<TaskView> doneLately(Actor actor) {
        Instant now = clock.now();
        return entities.createQuery("FROM Task t WHERE t.doneAt IS NOT NULL AND " + MINE + " ORDER BY t.doneAt DESC", Task.class)
                .setParameter("me", actor.account())
                .setParameter("today", now.atZone(clock.zone()).toLocalDate())
                .setMaxResults(PageRequest.DEFAULT_LIMIT)
                .getResultStream()
                .map(task -> task.view(now))
                .toList();
    }

    private void close(String more, String kind, String subject, AccountId person) {
        var query = entities.createQuery("FROM Task WHERE kind = ?1 AND subject = ?2 AND doneAt IS NULL" + more, Task.class)
                .setParameter(1, kind)
                .setParameter(2, subject);
        if (person != null) {
            query.setParameter(3, person);
        }
        query.getResultList().forEach(task -> task.done(clock.now()));
    }
}
