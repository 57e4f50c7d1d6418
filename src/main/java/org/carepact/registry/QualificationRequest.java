package org.carepact.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;

/**
 * What an application states, saved as it grows.
 *
 * @param statements replaces all statements
 * @param fields codes of the fields of service asked for; null leaves them as they are
 */
public record QualificationRequest(@Size(max = 60) List<@NotNull @Valid Statement> statements, @Size(max = 30) List<@NotNull @Size(max = 20) String> fields) {
    public QualificationRequest {
        statements = statements == null ? List.of() : statements.stream().filter(Objects::nonNull).toList();
        fields = fields == null ? null : fields.stream().filter(Objects::nonNull).distinct().toList();
    }
}
