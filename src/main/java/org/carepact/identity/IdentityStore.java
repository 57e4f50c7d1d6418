package org.carepact.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.text.SearchTokens;

/** Every query of identity. */
@ApplicationScoped
class IdentityStore {
    private static final String MEMBERSHIP = "SELECT new org.carepact.identity.MembershipView(m.id, a.username, a.name, p.number, p.name, m.role,"
            + " m.validFrom, m.validUntil, d.username) FROM Membership m JOIN Account a ON a.id = m.account JOIN Party p ON p.id = m.party"
            + " LEFT JOIN Account d ON d.id = m.deputyOf";

    private final EntityManager entities;

    IdentityStore(EntityManager entities) {
        this.entities = entities;
    }

    void add(Object entity) {
        entities.persist(entity);
    }

    /** Writes what is changed, so that versions are the new ones. */
    void flush() {
        entities.flush();
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

    /** The session whose refresh token this was before the present one. */
    Optional<Session> sessionByFormerSecret(String hash) {
        return entities.createQuery("FROM Session WHERE formerHash = ?1", Session.class)
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

    List<Account> named(Collection<String> names, Collection<Role> roles) {
        return entities.createQuery("FROM Account a WHERE a.name.zh IN ?1 AND EXISTS (SELECT 1 FROM Membership m WHERE m.account = a.id AND m.role IN ?2)", Account.class)
                .setParameter(1, names)
                .setParameter(2, roles)
                .setMaxResults(1_000)
                .getResultList();
    }

    List<Object[]> ofSeveral(Collection<Role> roles) {
        return entities.createQuery("SELECT DISTINCT a, m.party FROM Account a JOIN Membership m ON m.account = a.id WHERE m.role IN ?1 AND"
                                + " (SELECT COUNT(DISTINCT n.party) FROM Membership n WHERE n.account = a.id AND n.role IN ?1) > 1", Object[].class)
                .setParameter(1, roles)
                .setMaxResults(1_000)
                .getResultList();
    }

    List<Party> partiesByUscc(Collection<String> codes) {
        return codes.isEmpty() ? List.of() : entities.createQuery("FROM Party WHERE uscc IN ?1", Party.class).setParameter(1, codes).getResultList();
    }

    Optional<Party> partyByUscc(String uscc) {
        return entities.createQuery("FROM Party WHERE uscc = ?1", Party.class)
                .setParameter(1, uscc)
                .getResultStream()
                .findFirst();
    }

    /** Newest first; {@code asked} searches number, name and credit code. */
    List<Party> parties(String asked, PageRequest page) {
        return found(Party.class, "party", asked, page);
    }

    /** Newest first; {@code asked} searches user name and name. */
    List<Account> accounts(String asked, PageRequest page) {
        return found(Account.class, "account", asked, page);
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> found(Class<T> type, String table, String asked, PageRequest page) {
        String tokens = asked == null || asked.isBlank() ? null : SearchTokens.query(asked);
        if (tokens == null) {
            return entities.createQuery("FROM " + type.getSimpleName() + " WHERE id < ?1 ORDER BY id DESC", type)
                    .setParameter(1, page.bound())
                    .setMaxResults(page.limit() + 1)
                    .getResultList();
        }
        return entities.createNativeQuery(
                        "SELECT * FROM " + table + " WHERE id < ?1 AND MATCH(search) AGAINST (?2 IN BOOLEAN MODE) ORDER BY id DESC LIMIT ?3", type)
                .setParameter(1, page.boundBytes())
                .setParameter(2, tokens)
                .setParameter(3, page.limit() + 1)
                .getResultList();
    }

    /** Rows from before there was a search column. */
    <T> List<T> withoutSearch(Class<T> type, int most) {
        return entities.createQuery("FROM " + type.getSimpleName() + " WHERE search IS NULL", type).setMaxResults(most).getResultList();
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

    /** Somebody's memberships, the oldest first: past, present and to come. */
    List<MembershipView> memberships(AccountId account) {
        return entities.createQuery(MEMBERSHIP + " WHERE m.account = ?1 ORDER BY m.id", MembershipView.class)
                .setParameter(1, account)
                .setMaxResults(PageRequest.MOST)
                .getResultList();
    }

    /** Who has not stopped acting for a party, newest first. */
    List<MembershipView> members(PartyId party, LocalDate today, PageRequest page) {
        return entities.createQuery(
                        MEMBERSHIP + " WHERE m.party = ?1 AND m.id < ?2 AND (m.validUntil IS NULL OR m.validUntil >= ?3) ORDER BY m.id DESC",
                        MembershipView.class)
                .setParameter(1, party)
                .setParameter(2, page.bound())
                .setParameter(3, today)
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** Memberships that share a day with the period from {@code from} to {@code until}. */
    List<Membership> during(AccountId account, LocalDate from, LocalDate until) {
        return entities.createQuery(
                        "FROM Membership WHERE account = ?1 AND validFrom <= ?3 AND (validUntil IS NULL OR (validUntil >= ?2 AND validUntil >= validFrom))",
                        Membership.class)
                .setParameter(1, account)
                .setParameter(2, from)
                .setParameter(3, until)
                .getResultList();
    }

    /** Whether anybody else administers today, in their own right and without an end. */
    boolean isAdministeredBesides(AccountId account, LocalDate today) {
        return !entities.createQuery(
                        "SELECT 1 FROM Membership m JOIN Account a ON a.id = m.account WHERE m.role = ?1 AND a.active = TRUE AND m.account <> ?2"
                                + " AND m.validFrom <= ?3 AND m.validUntil IS NULL AND m.deputyOf IS NULL",
                        Integer.class)
                .setParameter(1, Role.ADMIN)
                .setParameter(2, account)
                .setParameter(3, today)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    Optional<RecoveryCode> unusedCode(AccountId account, String hash) {
        return entities.createQuery("FROM RecoveryCode WHERE account = ?1 AND codeHash = ?2 AND usedAt IS NULL", RecoveryCode.class)
                .setParameter(1, account)
                .setParameter(2, hash)
                .getResultStream()
                .findFirst();
    }

    long unusedCodes(AccountId account) {
        return entities.createQuery("SELECT COUNT(*) FROM RecoveryCode WHERE account = ?1 AND usedAt IS NULL", Long.class)
                .setParameter(1, account)
                .getSingleResult();
    }

    void removeCodes(AccountId account) {
        entities.createQuery("DELETE FROM RecoveryCode WHERE account = ?1").setParameter(1, account).executeUpdate();
    }

    Membership membership(UUID id) {
        return entities.find(Membership.class, id);
    }

    boolean nobodyYet() {
        return entities.createQuery("SELECT 1 FROM Account", Integer.class).setMaxResults(1).getResultList().isEmpty();
    }
}
