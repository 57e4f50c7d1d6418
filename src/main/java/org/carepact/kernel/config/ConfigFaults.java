package org.carepact.kernel.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Collects every fault of the configuration, so that one start names them all. */
public final class ConfigFaults {
    private final List<ConfigFault> faults = new ArrayList<>();

    /** Notes a fault and goes on reading. */
    public void add(String file, int line, String what) {
        faults.add(new ConfigFault(file, line, what));
    }

    /** How many were found up to now. */
    public int count() {
        return faults.size();
    }

    public List<ConfigFault> all() {
        return Collections.unmodifiableList(faults);
    }

    /** @throws ConfigRefused naming all faults, if there are any */
    public void refuseIfAny() {
        if (!faults.isEmpty()) {
            throw new ConfigRefused(faults);
        }
    }
}
