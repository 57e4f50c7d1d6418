package org.carepact.delivery;

import jakarta.persistence.Converter;
import java.util.UUID;
import org.carepact.kernel.id.EntityId;
import org.carepact.kernel.id.IdColumn;

/** Key of a {@link Milestone}. */
public record MilestoneId(UUID value) implements EntityId {
    /** How it is stored. */
    @Converter(autoApply = true)
    public static class Column extends IdColumn<MilestoneId> {
        public Column() {
            super(MilestoneId::new);
        }
    }
}
