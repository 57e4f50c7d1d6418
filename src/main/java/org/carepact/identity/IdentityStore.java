package org.carepact.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carepact.kernel.persistence.PageRequest;

/** Every query of identity. */
@ApplicationScoped
class IdentityStore {
    private final EntityManager entities;

    IdentityStore(EntityManager entities) {
        this.entities = entities;
    }

    void add(Object entity) {
        entities.persist(entity);
    }

    Optional<Account> account(String username) {
        return entities.createQuery("FROM Account WHERE username = ?1", Account.class)
                .setParameter(1, username)
                .getResultStream()
                .findFirst();
    }

    /** Locked: two tries at once count as two. */
    Optional<Account> accountForUpdate(String username) {
        return entities.createQuery("FROM Account WHERE username = ?1", Account.class)
                .setParameter(1, username)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    Account account(AccountId id) {
        return entities.find(Account.class, id.value());
    }

    Session session(UUID id) {
        return entities.find(Session.class, id);
    }

    Optional<Session> sessionBySecret(String hash) {
        return entities.createQuery("FROM Session WHERE secretHash = ?1", Session.class)
                .setParameter(1, hash)
                .getResultStream()
                .findFirst();
    }

    List<Session> sessions(AccountId account) {
        return entities.createQuery("FROM Session WHERE account = ?1 AND revokedAt IS NULL ORDER BY id DESC", Session.class)
                .setParameter(1, account)
                .setMaxResults(PageRequest.MOST)
                .getResultList();
    }

    List<Hat> hats(AccountId account, LocalDate today) {
        return entities.createQuery(
                        "SELECT new org.carepact.identity.Hat(m.party, p.number, p.name, p.kind, m.role)"
                                + " FROM Membership m JOIN Party p ON p.id = m.party"
                                + " WHERE m.account = ?1 AND m.validFrom <= ?2 AND (m.validUntil IS NULL OR m.validUntil >= ?2)"
                                + " ORDER BY m.id",
                        Hat.class)
                .setParameter(1, account)
                .setParameter(2, today)
                .getResultList();
    }

    Party party(PartyId id) {
        return entities.find(Party.class, id.value());
    }

    List<Party> parties(List<UUID> ids) {
        return entities.createQuery("FROM Party WHERE id IN ?1", Party.class).setParameter(1, ids).getResultList();
    }

    Optional<Party> party(String number) {
        return entities.createQuery("FROM Party WHERE number = ?1", Party.class)
                .setParameter(1, number)
                .getResultStream()
                .findFirst();
    }

    Optional<Party> partyByUscc(String uscc) {
        return entities.createQuery("FROM Party WHERE uscc = ?1", Party.class)
                .setParameter(1, uscc)
                .getResultStream()
                .findFirst();
    }

    List<Party> parties(PageRequest page) {
        return entities.createQuery("FROM Party WHERE id < ?1 ORDER BY id DESC", Party.class)
                .setParameter(1, page.bound())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    List<Account> accounts(PageRequest page) {
        return entities.createQuery("FROM Account WHERE id < ?1 ORDER BY id DESC", Account.class)
                .setParameter(1, page.bound())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** Accounts that hold a role today, for a party where one is given. */
    List<Account> holders(Role role, PartyId party, LocalDate today) {
        return entities.createQuery(
                        "SELECT DISTINCT a FROM Account a JOIN Membership m ON m.account = a.id"
                                + " WHERE m.role = ?1 AND (?2 IS NULL OR m.party = ?2) AND a.active = TRUE"
                                + " AND m.validFrom <= ?3 AND (m.validUntil IS NULL OR m.validUntil >= ?3) ORDER BY a.username",
                        Account.class)
                .setParameter(1, role)
                .setParameter(2, party)
                .setParameter(3, today)
                .setMaxResults(PageRequest.MOST * 2)
                .getResultList();
    }

    List<Membership> memberships(AccountId account) {
        return entities.createQuery("FROM Membership WHERE account = ?1 ORDER BY id", Membership.class)
                .setParameter(1, account)
                .setMaxResults(PageRequest.MOST)
                .getResultList();
    }

    Membership membership(UUID id) {
        return entities.find(Membership.class, id);
    }

    boolean nobodyYet() {
        return entities.createQuery("SELECT 1 FROM Account", Integer.class).setMaxResults(1).getResultList().isEmpty();
    }
}
