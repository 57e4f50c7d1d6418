package org.carepact.identity;

import jakarta.persistence.Converter;
import java.util.UUID;
import org.carepact.kernel.id.EntityId;
import org.carepact.kernel.id.IdColumn;

/** Key of a {@link Membership}. */
public record MembershipId(UUID value) implements EntityId {
    /** How it is stored. */
    @Converter(autoApply = true)
    public static class Column extends IdColumn<MembershipId> {
        public Column() {
            super(MembershipId::new);
        }
    }
}
