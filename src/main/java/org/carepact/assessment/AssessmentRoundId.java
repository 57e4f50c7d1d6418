package org.carepact.assessment;

import jakarta.persistence.Converter;
import java.util.UUID;
import org.carepact.kernel.id.EntityId;
import org.carepact.kernel.id.IdColumn;

/** Key of an {@link AssessmentRound}. */
public record AssessmentRoundId(UUID value) implements EntityId {
    /** How it is stored. */
    @Converter(autoApply = true)
    public static class Column extends IdColumn<AssessmentRoundId> {
        public Column() {
            super(AssessmentRoundId::new);
        }
    }
}
