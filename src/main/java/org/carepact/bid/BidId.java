package org.carepact.bid;

import jakarta.persistence.Converter;
import java.util.UUID;
import org.carepact.kernel.id.EntityId;
import org.carepact.kernel.id.IdColumn;

/** Key of a {@link Bid}. */
public record BidId(UUID value) implements EntityId {
    /** How it is stored. */
    @Converter(autoApply = true)
    public static class Column extends IdColumn<BidId> {
        public Column() {
            super(BidId::new);
        }
    }
}
