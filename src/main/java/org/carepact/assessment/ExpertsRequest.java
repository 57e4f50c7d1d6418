package org.carepact.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;

/** User names of evaluators. Fewer than the template asks for leave the experts' dimension without enough evidence. */
public record ExpertsRequest(@NotNull @Size(min = 1, max = 15) List<@NotBlank @Size(max = 64) String> members) {
    public ExpertsRequest {
        members = members == null ? null : members.stream().filter(Objects::nonNull).distinct().toList();
    }
}
