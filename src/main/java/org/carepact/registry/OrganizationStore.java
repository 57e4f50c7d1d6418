package org.carepact.registry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carepact.identity.PartyId;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.text.SearchTokens;

/** Every query of organizations; their files are public. */
@ApplicationScoped
class OrganizationStore implements PanacheRepositoryBase<Organization, UUID> {
    Optional<Organization> byNumber(String number) {
        return find("number", number).firstResultOptional();
    }

    Optional<Organization> locked(String number) {
        return find("number", number).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    Optional<Organization> ofParty(PartyId party) {
        return find("party", party).firstResultOptional();
    }

    /** Newest first; {@code asked} searches name, credit code and address. */
    List<Organization> page(String asked, PageRequest page) {
        String tokens = asked == null || asked.isBlank() ? null : SearchTokens.query(asked);
        if (tokens == null) {
            return find("id < ?1 ORDER BY id DESC", page.bound()).range(0, page.limit()).list();
        }
        return getEntityManager()
                .createNativeQuery("SELECT * FROM organization WHERE id < ?1 AND MATCH(search) AGAINST (?2 IN BOOLEAN MODE) ORDER BY id DESC LIMIT ?3",
                        Organization.class)
                .setParameter(1, bytes(page.bound()))
                .setParameter(2, tokens)
                .setParameter(3, page.limit() + 1)
                .getResultList();
    }

    private static byte[] bytes(UUID key) {
        return ByteBuffer.allocate(2 * Long.BYTES).putLong(key.getMostSignificantBits()).putLong(key.getLeastSignificantBits()).array();
    }
}
