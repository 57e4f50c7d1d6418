package org.carepact.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carepact.assessment.engine.AssessmentResult;

/**
 * What an assessment of given facts would come to.
 *
 * @param lines per dimension its value
 * @param rated whether there was enough evidence for a score
 * @param score decimal text, rounded once; null where not rated
 * @param band {@code excellent}, {@code good}, {@code pass} or {@code fail}; null where not rated
 * @param missing dimensions below their gate
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AssessmentPreviewView(Map<String, Line> lines, boolean rated, String score, String band, List<String> missing) {

    /** A dimension: nine digits, or null where the evidence is not enough. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Line(String value, boolean enough) {}

    public static AssessmentPreviewView of(AssessmentResult result) {
        Map<String, Line> lines = new LinkedHashMap<>();
        result.lines().forEach(line -> lines.put(line.code(), new Line(line.enough() ? line.value().nine() : null, line.enough())));
        return new AssessmentPreviewView(lines, result.rated(), result.score() == null ? null : result.score().toPlainString(),
                result.band() == null ? null : result.band().code(), result.missing());
    }
}
