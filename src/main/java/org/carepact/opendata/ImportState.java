package org.carepact.opendata;

import org.carepact.identity.Role;
import org.carepact.kernel.state.Moves;

/** Where an import stands. */
public enum ImportState {
    /** Its bytes are coming in. */
    RECEIVING,
    /** All bytes are here; nobody reads them yet. */
    WAITING,
    RUNNING,
    DONE,
    /** Given up after several readers failed; what was taken until then stays. */
    FAILED;

    /** Who leads from where to where. */
    public static final Moves<ImportState, Role> MOVES = Moves.<ImportState, Role>table()
            .move(RECEIVING, "accept", WAITING, Role.OFFICER, Role.AUDITOR, Role.ADMIN)
            .byTime(WAITING, "claim", RUNNING)
            .byTime(RUNNING, "claim", RUNNING)
            .byTime(RUNNING, "finish", DONE)
            .byTime(RUNNING, "give-up", FAILED)
            .build();

    /** Whether there is still something to wait for. */
    public boolean isOpen() {
        return this != DONE && this != FAILED;
    }
}
