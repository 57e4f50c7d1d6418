package org.carepact.planning;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Every query of earlier versions; who may see them is decided with the item. */
@ApplicationScoped
class PlanVersionStore implements PanacheRepositoryBase<PlanVersion, UUID> {
    private static final int MOST = 50;

    /** Latest first. */
    List<PlanVersion> of(PlanItemId item) {
        return find("item = ?1 ORDER BY sequence DESC", item).range(0, MOST - 1).list();
    }
}
