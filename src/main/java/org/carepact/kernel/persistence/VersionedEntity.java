package org.carepact.kernel.persistence;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.carepact.kernel.id.Uuid7;
import org.carepact.kernel.problem.Problem;

/** What every stored thing has: a key made in the constructor and a version that guards against lost updates. */
@MappedSuperclass
public abstract class VersionedEntity {
    @Id
    private UUID id;

    @Version
    private long version;

    protected VersionedEntity() {
        this.id = Uuid7.next();
    }

    /** The raw key; rooms offer it typed. */
    public UUID key() {
        return id;
    }

    /** Rises with every change; the ETag of the thing. */
    public long version() {
        return version;
    }

    /** Refuses with 412 where the asker has seen an older version. */
    public void expect(long seen) {
        if (seen != version) {
            throw Problem.stale();
        }
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof VersionedEntity entity && id.equals(entity.id);
    }

    @Override
    public final int hashCode() {
        return id.hashCode();
    }
}
