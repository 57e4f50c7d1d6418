package org.carepact.registry;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.carepact.kernel.config.ConfigYaml;

/**
 * The criteria in force: the law's grounds (PPL 22, MPL 62 and others), which are part of the program so that nobody edits
 * them, and the county's own of {@code config/qualification/criteria.yaml}. A round keeps what stood here when it was published.
 */
@Singleton
public class QualificationCriteria {
    private static final String LEGAL_GROUNDS = "/qualification/legal-grounds.yaml";
    private static final String COUNTY = "qualification/criteria.yaml";

    private final Criteria criteria;

    QualificationCriteria(ConfigYaml config) {
        Legal legal = legal();
        County county = config.read(COUNTY, County.class);
        if (county.criteria().stream().anyMatch(Criterion::legal)) {
            throw new IllegalStateException(COUNTY + ": codes that begin with Q are the law's; the county's own begin with C");
        }
        List<Criterion> all = Stream.concat(legal.criteria().stream(), county.criteria().stream()).toList();
        Set<String> codes = new HashSet<>();
        all.forEach(criterion -> {
            if (!codes.add(criterion.code())) {
                throw new IllegalStateException(COUNTY + ": " + criterion.code() + " stands twice");
            }
        });
        this.criteria = new Criteria(legal.version() + "/" + county.version(), all, county.fields(), county.validMonths());
    }

    /** The law's grounds as written. */
    record Legal(String version, List<Criterion> criteria) {}

    /** The county's file as written. */
    record County(String version, int validMonths, List<Criterion> criteria, List<ServiceField> fields) {}

    /** What a round that is published now asks. */
    public Criteria current() {
        return criteria;
    }

    private static Legal legal() {
        try (InputStream grounds = QualificationCriteria.class.getResourceAsStream(LEGAL_GROUNDS)) {
            return new YAMLMapper().readValue(grounds, Legal.class);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
