package org.carepact.kernel.event;

import java.util.UUID;

/** Who did something, as the trail remembers it. */
public interface Acting {
    /** Key of the account; null for the public and for the clock. */
    UUID accountKey();

    /** Key of the party on whose behalf; null where there is none. */
    UUID partyKey();

    /** The name at the time of the act. */
    String name();
}
