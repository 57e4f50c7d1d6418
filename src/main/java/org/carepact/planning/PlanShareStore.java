package org.carepact.planning;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Every query of shares in joint purchases; who may see them is decided with the item. */
@ApplicationScoped
class PlanShareStore implements PanacheRepositoryBase<PlanShare, UUID> {
    List<PlanShare> of(PlanItemId item) {
        return list("item = ?1 ORDER BY id", item);
    }
}
