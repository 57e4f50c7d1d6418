package org.carepact.kernel.id;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The internal key of one kind of thing, typed so that keys of different kinds cannot be mixed up. */
public interface EntityId {
    /** The key itself, a UUIDv7. */
    @JsonValue
    UUID value();
}
