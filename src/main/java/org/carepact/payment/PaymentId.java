package org.carepact.payment;

import jakarta.persistence.Converter;
import java.util.UUID;
import org.carepact.kernel.id.EntityId;
import org.carepact.kernel.id.IdColumn;

/** Key of a {@link Payment}. */
public record PaymentId(UUID value) implements EntityId {
    /** How it is stored. */
    @Converter(autoApply = true)
    public static class Column extends IdColumn<PaymentId> {
        public Column() {
            super(PaymentId::new);
        }
    }
}
