package org.carepact.kernel.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.carepact.kernel.i18n.Language;

/**
 * Problem details (RFC 9457).
 *
 * @param type stable URN of the code
 * @param title one clear sentence in the asker's language
 * @param status HTTP status
 * @param code stable, for programs
 * @param instance the request's id, for reports
 * @param errors what is wrong field by field, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemView(String type, String title, int status, String code, String instance, List<Field> errors) {
    /** A field, named by its JSON pointer. */
    public record Field(String pointer, String code, String detail) {}

    public static ProblemView of(Problem problem, Language language, String requestId) {
        List<Field> fields = problem.fields().stream()
                .map(field -> new Field(field.pointer(), field.code(), Sentences.of(language, field)))
                .toList();
        return new ProblemView("urn:carepact:problem:" + problem.code(), Sentences.of(language, problem),
                problem.kind().status(), problem.code(), "urn:uuid:" + requestId, fields.isEmpty() ? null : fields);
    }
}
