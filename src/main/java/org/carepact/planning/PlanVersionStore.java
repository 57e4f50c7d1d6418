package org.carepact.planning;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every query of earlier versions; who may see them is decided with the item. */
@ApplicationScoped
class PlanVersionStore implements PanacheRepositoryBase<PlanVersion, UUID> {
    private static final int MOST = 50;

    /** Of several items in one statement, latest first. */
    Map<PlanItemId, List<PlanVersion>> of(Collection<PlanItemId> items) {
        return items.isEmpty() ? Map.of() : find("item IN ?1 ORDER BY sequence DESC", items).stream().collect(Collectors.groupingBy(PlanVersion::item));
    }

    /** Latest first. */
    List<PlanVersion> of(PlanItemId item) {
        return find("item = ?1 ORDER BY sequence DESC", item).range(0, MOST - 1).list();
    }
}
