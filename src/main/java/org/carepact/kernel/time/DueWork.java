package org.carepact.kernel.time;

import java.time.Instant;
import java.util.Optional;

/** Something that happens because its time has come: a tender closes, a standstill ends, a task escalates. */
public interface DueWork {
    /** The earliest instant at which something of this kind is due and not yet done; it may lie in the past. */
    Optional<Instant> nextDue();

    /**
     * Does what is due at {@code now}, each piece in a transaction of its own, safe on several instances at once.
     *
     * @return how many pieces were done
     */
    int runDue(Instant now);
}
