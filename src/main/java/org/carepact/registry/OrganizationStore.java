package org.carepact.registry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carepact.identity.PartyId;
import org.carepact.kernel.persistence.PageRequest;

/** Every query of organizations; their files are public. */
@ApplicationScoped
class OrganizationStore implements PanacheRepositoryBase<Organization, UUID> {
    private static final String MAY_BID = "(validUntil IS NULL OR validUntil >= :day) AND (qualifiedUntil >= :day OR renewalSince IS NOT NULL)"
            + " AND (barredFrom IS NULL OR barredFrom > :day OR barredUntil < :day)";

    Optional<Organization> byNumber(String number) {
        return find("number", number).firstResultOptional();
    }

    Optional<Organization> locked(String number) {
        return find("number", number).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Of a key that a foreign key keeps. */
    Organization lockedById(OrganizationId id) {
        return findById(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Reads those in one statement, so that finding each by its key costs none in the rest of the transaction. */
    void prepare(Collection<OrganizationId> ids) {
        if (!ids.isEmpty()) {
            list("id IN ?1", ids.stream().map(OrganizationId::value).toList());
        }
    }

    List<Organization> byCodes(Collection<String> codes) {
        return codes.isEmpty() ? List.of() : list("uscc IN ?1", codes);
    }

    List<Organization> byNumbers(Collection<String> numbers) {
        return numbers.isEmpty() ? List.of() : list("number IN ?1", numbers);
    }

    List<Organization> ofParties(Collection<PartyId> parties) {
        return parties.isEmpty() ? List.of() : list("party IN ?1", parties);
    }

    /** By key, so that two who take many never wait for each other in a circle. */
    List<Organization> lockedByCodes(Collection<String> codes) {
        return codes.isEmpty() ? List.of() : find("uscc IN ?1 ORDER BY id", codes).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    Optional<Organization> ofParty(PartyId party) {
        return find("party", party).firstResultOptional();
    }

    /** Newest first. */
    List<Organization> page(DirectoryFilter filter, PageRequest page) {
        String demanded = filter.query();
        if (demanded == null) {
            return find("id < ?1 ORDER BY id DESC", page.bound()).range(0, page.limit()).list();
        }
        return getEntityManager()
                .createNativeQuery("SELECT * FROM organization WHERE id < ?1 AND MATCH(search) AGAINST (?2 IN BOOLEAN MODE) ORDER BY id DESC LIMIT ?3",
                        Organization.class)
                .setParameter(1, bytes(page.bound()))
                .setParameter(2, demanded)
                .setParameter(3, page.limit() + 1)
                .getResultList();
    }

    /** Those that may bid on a day, by number. */
    List<Organization> mayBid(LocalDate day) {
        return find(MAY_BID + " ORDER BY number", Parameters.with("day", day)).list();
    }

    private static byte[] bytes(UUID key) {
        return ByteBuffer.allocate(2 * Long.BYTES).putLong(key.getMostSignificantBits()).putLong(key.getLeastSignificantBits()).array();
    }
}
