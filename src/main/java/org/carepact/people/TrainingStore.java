package org.carepact.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Every query of training; who may see it is decided with its worker. */
@ApplicationScoped
class TrainingStore implements PanacheRepositoryBase<Training, UUID> {
    private static final int MOST = 100;

    /** Latest first. */
    List<Training> of(WorkerId worker) {
        return find("worker = ?1 ORDER BY heldOn DESC, id DESC", worker).range(0, MOST - 1).list();
    }
}
