package org.carepact.rotation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;

/**
 * A draw.
 *
 * @param purpose what they are invited to: the plan or tender
 * @param count how many are invited
 * @param excluded who is left out and why: the outgoing provider, for one
 */
public record DrawRequest(@NotBlank @Size(max = 300) String purpose, @NotNull @Min(1) @Max(50) Integer count, @Size(max = 50) List<@NotNull @Valid Left> excluded) {
    public DrawRequest {
        excluded = excluded == null ? List.of() : excluded.stream().filter(Objects::nonNull).toList();
    }

    /** Somebody to be left out. */
    public record Left(@NotBlank @Size(max = 24) String organization, @NotBlank @Size(max = 500) String reason) {}
}
