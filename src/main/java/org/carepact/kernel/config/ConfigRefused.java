package org.carepact.kernel.config;

import java.util.List;
import java.util.stream.Collectors;

/** The configuration is faulty: the service does not start with it. */
public final class ConfigRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ConfigFault> faults;

    public ConfigRefused(List<ConfigFault> faults) {
        super(faults.stream()
                .map(ConfigFault::toString)
                .collect(Collectors.joining("\n  ", "the configuration has " + faults.size() + " fault(s):\n  ", "")));
        this.faults = List.copyOf(faults);
    }

    /** Every fault, with file and line. */
    public List<ConfigFault> faults() {
        return faults;
    }
}
