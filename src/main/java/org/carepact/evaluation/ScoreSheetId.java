package org.carepact.evaluation;

import jakarta.persistence.Converter;
import java.util.UUID;
import org.carepact.kernel.id.EntityId;
import org.carepact.kernel.id.IdColumn;

/** Key of a {@link ScoreSheet}. */
public record ScoreSheetId(UUID value) implements EntityId {
    /** How it is stored. */
    @Converter(autoApply = true)
    public static class Column extends IdColumn<ScoreSheetId> {
        public Column() {
            super(ScoreSheetId::new);
        }
    }
}
