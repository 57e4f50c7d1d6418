package org.carepact.registry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carepact.kernel.persistence.PageRequest;

/** Every query of credit facts; whoever may not see all of them sees the public kinds. */
@ApplicationScoped
class CreditFactStore implements PanacheRepositoryBase<CreditFact, UUID> {
    private static final List<CreditFactKind> PUBLIC = Arrays.stream(CreditFactKind.values()).filter(CreditFactKind::everybody).toList();
    private static final List<CreditFactKind> ALL = List.of(CreditFactKind.values());

    Optional<CreditFact> locked(String number) {
        return find("number", number).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Latest first. */
    List<CreditFact> page(OrganizationId organization, boolean all, PageRequest page) {
        return find("organization = ?1 AND kind IN ?2 AND id < ?3 AND (?4 = TRUE OR withdrawnAt IS NULL) ORDER BY id DESC", organization,
                all ? ALL : PUBLIC, page.bound(), all).range(0, page.limit()).list();
    }

    /** All that were not taken back. */
    List<CreditFact> standing(OrganizationId organization) {
        return list("organization = ?1 AND withdrawnAt IS NULL ORDER BY id", organization);
    }

    /** As {@link #standing(OrganizationId)}, of several in one statement. */
    Map<OrganizationId, List<CreditFact>> standing(Collection<OrganizationId> organizations) {
        return organizations.isEmpty() ? Map.of()
                : find("organization IN ?1 AND withdrawnAt IS NULL ORDER BY id", organizations).stream().collect(Collectors.groupingBy(CreditFact::organization));
    }
}
