package org.carepact.planning;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Every query of what plan items take from budget lines; who may see it is decided with the line. */
@ApplicationScoped
class BudgetUseStore implements PanacheRepositoryBase<BudgetUse, UUID> {
    List<BudgetUse> ofPlan(String plan) {
        return list("planNumber = ?1 ORDER BY line", plan);
    }

    List<BudgetUse> ofLines(Collection<UUID> lines) {
        return lines.isEmpty() ? List.of() : list("line IN ?1 ORDER BY id", lines);
    }
}
