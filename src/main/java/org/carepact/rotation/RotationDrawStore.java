package org.carepact.rotation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Every query of draws; who may see them is decided with their list. */
@ApplicationScoped
class RotationDrawStore implements PanacheRepositoryBase<RotationDraw, UUID> {
    private static final int MOST = 50;

    /** Latest first. */
    List<RotationDraw> of(UUID list) {
        return find("list = ?1 ORDER BY sequence DESC", list).range(0, MOST - 1).list();
    }

    int last(UUID list) {
        Integer last = getEntityManager().createQuery("SELECT MAX(sequence) FROM RotationDraw WHERE list = ?1", Integer.class).setParameter(1, list).getSingleResult();
        return last == null ? 0 : last;
    }
}
