package org.carepact.tender;

import jakarta.persistence.Converter;
import java.util.UUID;
import org.carepact.kernel.id.EntityId;
import org.carepact.kernel.id.IdColumn;

/** Key of a {@link Question}. */
public record QuestionId(UUID value) implements EntityId {
    /** How it is stored. */
    @Converter(autoApply = true)
    public static class Column extends IdColumn<QuestionId> {
        public Column() {
            super(QuestionId::new);
        }
    }
}
