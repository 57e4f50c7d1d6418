package org.carepact.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.carepact.kernel.config.ConfigYaml;
import org.carepact.kernel.i18n.Bilingual;

/** The criteria that every provider must meet (PPL 22, MPL 62 and others), as data: {@code config/qualification/criteria.yaml}. */
@ApplicationScoped
public class QualificationCriteria {
    /**
     * One criterion.
     *
     * @param code {@code Q01}
     * @param source law and article
     */
    public record Criterion(String code, Bilingual name, Bilingual evidence, String source) {}

    private final String version;
    private final int validMonths;
    private final List<Criterion> criteria;

    QualificationCriteria(ConfigYaml config) {
        File file = config.read("qualification/criteria.yaml", File.class);
        this.version = file.version();
        this.validMonths = file.validMonths();
        this.criteria = List.copyOf(file.criteria());
    }

    /** The file as written. */
    record File(String version, int validMonths, List<Criterion> criteria) {
        File {
            criteria = new ArrayList<>(criteria);
        }
    }

    /** Which version an application is judged by. */
    public String version() {
        return version;
    }

    /** How long a qualification holds. */
    public int validMonths() {
        return validMonths;
    }

    public List<Criterion> all() {
        return criteria;
    }
}
