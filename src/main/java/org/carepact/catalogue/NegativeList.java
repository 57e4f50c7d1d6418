package org.carepact.catalogue;

import jakarta.inject.Singleton;
import java.util.List;
import org.carepact.kernel.config.ConfigYaml;
import org.carepact.kernel.i18n.Bilingual;

/** What must not be bought as a service (O102 10), as data: {@code config/catalogue/negative-list.yaml}. */
@Singleton
public class NegativeList {
    /**
     * A ground.
     *
     * @param source law and article
     */
    public record Ground(String code, String source, Bilingual name) {}

    /** The file as written. */
    record File(List<Ground> grounds) {}

    private final List<Ground> grounds;

    NegativeList(ConfigYaml config) {
        this.grounds = List.copyOf(config.read("catalogue/negative-list.yaml", File.class).grounds());
    }

    /** All grounds. */
    public List<Ground> all() {
        return grounds;
    }
}
