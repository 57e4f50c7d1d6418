package org.carepact.vetting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** The one row that says when relations were looked for last; locked by whoever looks, so that several instances take turns. */
@Entity
public class RelationRun {
    static final int ONLY = 1;

    @Id
    private int id;

    private Instant ranAt;

    protected RelationRun() {}

    void ran(Instant at) {
        this.ranAt = at;
    }

    /** Null before the first time. */
    Instant ranAt() {
        return ranAt;
    }
}
