package org.carepact.kernel.id;

import jakarta.persistence.AttributeConverter;
import java.util.UUID;
import java.util.function.Function;

/** Stores a typed id as its UUID; each id record extends it as its nested, auto-applied {@code Column}. */
public abstract class IdColumn<I extends EntityId> implements AttributeConverter<I, UUID> {
    private final Function<UUID, I> make;

    protected IdColumn(Function<UUID, I> make) {
        this.make = make;
    }

    @Override
    public UUID convertToDatabaseColumn(I id) {
        return id == null ? null : id.value();
    }

    @Override
    public I convertToEntityAttribute(UUID value) {
        return value == null ? null : make.apply(value);
    }
}
