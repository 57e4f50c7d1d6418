package org.carepact.planning;

import jakarta.persistence.Converter;
import java.util.UUID;
import org.carepact.kernel.id.EntityId;
import org.carepact.kernel.id.IdColumn;

/** Key of a {@link PlanItem}. */
public record PlanItemId(UUID value) implements EntityId {
    /** How it is stored. */
    @Converter(autoApply = true)
    public static class Column extends IdColumn<PlanItemId> {
        public Column() {
            super(PlanItemId::new);
        }
    }
}
