package org.carepact.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;

/** User names of the experts who shall sit on the committee. */
public record AppointRequest(@NotNull @Size(min = 1, max = 15) List<@NotBlank @Size(max = 64) String> members) {
    public AppointRequest {
        members = members == null ? null : members.stream().filter(Objects::nonNull).distinct().toList();
    }
}
