package org.carepact.evaluation;

import jakarta.persistence.Converter;
import java.util.UUID;
import org.carepact.kernel.id.EntityId;
import org.carepact.kernel.id.IdColumn;

/** Key of a {@link PanelMember}. */
public record PanelMemberId(UUID value) implements EntityId {
    /** How it is stored. */
    @Converter(autoApply = true)
    public static class Column extends IdColumn<PanelMemberId> {
        public Column() {
            super(PanelMemberId::new);
        }
    }
}
