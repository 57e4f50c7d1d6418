package org.carepact.registry;

import jakarta.persistence.Converter;
import java.util.UUID;
import org.carepact.kernel.id.EntityId;
import org.carepact.kernel.id.IdColumn;

/** Key of a {@link QualificationRound}. */
public record QualificationRoundId(UUID value) implements EntityId {
    /** How it is stored. */
    @Converter(autoApply = true)
    public static class Column extends IdColumn<QualificationRoundId> {
        public Column() {
            super(QualificationRoundId::new);
        }
    }
}
