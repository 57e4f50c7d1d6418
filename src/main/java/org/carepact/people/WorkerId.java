package org.carepact.people;

import jakarta.persistence.Converter;
import java.util.UUID;
import org.carepact.kernel.id.EntityId;
import org.carepact.kernel.id.IdColumn;

/** Key of a {@link Worker}. */
public record WorkerId(UUID value) implements EntityId {
    /** How it is stored. */
    @Converter(autoApply = true)
    public static class Column extends IdColumn<WorkerId> {
        public Column() {
            super(WorkerId::new);
        }
    }
}
