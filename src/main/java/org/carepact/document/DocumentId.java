package org.carepact.document;

import jakarta.persistence.Converter;
import java.util.UUID;
import org.carepact.kernel.id.EntityId;
import org.carepact.kernel.id.IdColumn;
import org.carepact.kernel.problem.Problem;

/** Key of one revision of a {@link Document}. */
public record DocumentId(UUID value) implements EntityId {

    /** The id in an address; what cannot be one is not found. */
    public static DocumentId parse(String text) {
        try {
            return new DocumentId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw Problem.notFound();
        }
    }

    /** How it is stored. */
    @Converter(autoApply = true)
    public static class Column extends IdColumn<DocumentId> {
        public Column() {
            super(DocumentId::new);
        }
    }
}
