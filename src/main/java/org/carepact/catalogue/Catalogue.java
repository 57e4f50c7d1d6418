package org.carepact.catalogue;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carepact.kernel.config.ConfigYaml;

/** The catalogue, versioned data: {@code config/catalogue/services.yaml}. */
@Singleton
public class Catalogue {
    /** The file as written. */
    record File(String version, LocalDate effectiveFrom, List<ServiceItem> services) {}

    private final String version;
    private final Map<String, ServiceItem> items = new LinkedHashMap<>();

    Catalogue(ConfigYaml config) {
        File file = config.read("catalogue/services.yaml", File.class);
        this.version = file.version();
        for (ServiceItem item : file.services()) {
            if (items.put(item.code(), item) != null) {
                throw new IllegalStateException("catalogue/services.yaml has " + item.code() + " twice");
            }
        }
    }

    /** Which edition is in force. */
    public String version() {
        return version;
    }

    /** All services, in the order of the file. */
    public List<ServiceItem> items() {
        return List.copyOf(items.values());
    }

    /** The service of a code. */
    public Optional<ServiceItem> find(String code) {
        return Optional.ofNullable(items.get(code));
    }
}
