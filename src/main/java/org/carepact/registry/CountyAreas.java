package org.carepact.registry;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carepact.kernel.config.ConfigYaml;
import org.carepact.kernel.i18n.Bilingual;

/** The county's towns and sub-districts, as data: {@code config/county/areas.yaml}. */
@Singleton
public class CountyAreas {
    /**
     * A town or sub-district.
     *
     * @param code nine digits (GB/T 10114)
     */
    public record Area(String code, Bilingual name) {}

    /** The file as written. */
    record File(List<Area> areas) {}

    private final Map<String, Area> areas = new LinkedHashMap<>();

    CountyAreas(ConfigYaml config) {
        for (Area area : config.read("county/areas.yaml", File.class).areas()) {
            if (areas.put(area.code(), area) != null) {
                throw new IllegalStateException("county/areas.yaml has " + area.code() + " twice");
            }
        }
    }

    /** All, in the order of the file. */
    public List<Area> all() {
        return List.copyOf(areas.values());
    }

    /** The area of a code. */
    public Optional<Area> find(String code) {
        return Optional.ofNullable(areas.get(code));
    }
}
