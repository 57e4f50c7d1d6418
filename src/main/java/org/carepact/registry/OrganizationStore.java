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

    List<Organization> page(String asked, PageRequest page) {
        String tokens = asked == null || asked.isBlank() ? null : SearchTokens.query(asked);
        return tokens == null
                ? find("id < ?1 ORDER BY id DESC", page.bound()).range(0, page.limit()).list()
                : find("id < ?1 AND id IN ?2 ORDER BY id DESC", page.bound(), found(tokens)).range(0, page.limit()).list();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> found(String tokens) {
        List<byte[]> keys = getEntityManager()
                .createNativeQuery("SELECT id FROM organization WHERE MATCH(search) AGAINST (?1 IN BOOLEAN MODE) ORDER BY id DESC LIMIT 1000")
                .setParameter(1, tokens)
                .unwrap(org.hibernate.query.NativeQuery.class)
                .addScalar("id", byte[].class)
                .getResultList();
        List<UUID> ids = keys.stream().map(ByteBuffer::wrap).map(bytes -> new UUID(bytes.getLong(), bytes.getLong())).toList();
        return ids.isEmpty() ? List.of(new UUID(0, 0)) : ids;
    }
}
