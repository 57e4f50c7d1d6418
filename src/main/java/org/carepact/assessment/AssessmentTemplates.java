package org.carepact.assessment;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.carepact.assessment.engine.AssessmentTemplate;
import org.carepact.assessment.engine.TemplateReader;
import org.carepact.kernel.config.ConfigDirectory;
import org.carepact.kernel.problem.Problem;

/**
 * The versions of all templates, loaded once at start; a fault in any file refuses the start, all faults named. What
 * began under a version ends under it: a round keeps code and version.
 */
@Singleton
@Startup
public class AssessmentTemplates {
    /** Code of the multi-source template that rounds use unless they say otherwise. */
    public static final String DEFAULT = "default";

    private final List<AssessmentTemplate> templates;

    @Inject
    AssessmentTemplates(ConfigDirectory directory) {
        this(directory.resolve("assessment"));
    }

    AssessmentTemplates(Path directory) {
        this.templates = TemplateReader.directory(directory).stream()
                .sorted(Comparator.comparing(AssessmentTemplate::code).thenComparing(AssessmentTemplate::version, Comparator.reverseOrder()))
                .toList();
    }

    /** By code, newest version first. */
    public List<AssessmentTemplate> all() {
        return templates;
    }

    /** The version in effect on a day. @throws Problem (not found) if there is none */
    public AssessmentTemplate current(String code, LocalDate day) {
        return templates.stream()
                .filter(template -> template.code().equals(code) && !template.effectiveFrom().isAfter(day))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** The version a round was opened under, or the one in effect while it (null) is not opened. */
    AssessmentTemplate of(String code, Integer version, LocalDate day) {
        return version == null ? current(code, day) : version(code, version);
    }

    /** One version. @throws Problem (not found) if it is not loaded */
    public AssessmentTemplate version(String code, int version) {
        return templates.stream()
                .filter(template -> template.code().equals(code) && template.version() == version)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
