package org.carepact.kernel.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Named rows to lock: what only one instance may do at a time, until its transaction ends. */
@ApplicationScoped
public class Locks {
    private final EntityManager entities;

    Locks(EntityManager entities) {
        this.entities = entities;
    }

    /** Waits for the named lock and holds it to the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void exclusive(String name) {
        entities.createNativeQuery("INSERT INTO named_lock (name) VALUES (?1) ON DUPLICATE KEY UPDATE name = VALUES(name)")
                .setParameter(1, name)
                .executeUpdate();
        entities.createNativeQuery("SELECT name FROM named_lock WHERE name = ?1 FOR UPDATE").setParameter(1, name).getSingleResult();
    }
}
