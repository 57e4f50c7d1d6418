package org.carepact.assessment;

import java.time.LocalDate;
import org.carepact.assessment.engine.AssessmentTemplate;
import org.carepact.kernel.i18n.Bilingual;

/** A template in a list. */
public record AssessmentTemplateRow(String code, int version, LocalDate effectiveFrom, AssessmentTemplate.Method method, Bilingual name) {
    public static AssessmentTemplateRow of(AssessmentTemplate template) {
        return new AssessmentTemplateRow(template.code(), template.version(), template.effectiveFrom(), template.method(), template.name());
    }
}
