package org.carepact.registry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every query of earlier versions of organizations' files. */
@ApplicationScoped
class OrganizationVersionStore implements PanacheRepositoryBase<OrganizationVersion, UUID> {
    /** The latest one recorded before an instant. */
    Optional<OrganizationVersion> at(OrganizationId organization, Instant before) {
        return find("organization = ?1 AND recordedAt < ?2 ORDER BY sequence DESC", organization, before).page(Page.ofSize(1)).firstResultOptional();
    }

    Optional<OrganizationVersion> latest(OrganizationId organization) {
        return find("organization = ?1 ORDER BY sequence DESC", organization).page(Page.ofSize(1)).firstResultOptional();
    }

    /** Before a place in the sequence, latest first, one more than asked for. */
    List<OrganizationVersion> before(OrganizationId organization, int sequence, int most) {
        return find("organization = ?1 AND sequence < ?2 ORDER BY sequence DESC", organization, sequence).range(0, most).list();
    }
}
