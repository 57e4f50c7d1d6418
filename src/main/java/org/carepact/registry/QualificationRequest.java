package org.carepact.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;

/** The statements of an application, saved as they grow. */
public record QualificationRequest(@Size(max = 30) List<@NotNull @Valid Statement> statements) {
    public QualificationRequest {
        statements = statements == null ? List.of() : statements.stream().filter(Objects::nonNull).toList();
    }
}
