package org.carepact.rotation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.carepact.kernel.i18n.Bilingual;

/**
 * A list as drafted.
 *
 * @param field code of a field of service whose qualified organizations are on it; null: all qualified ones
 * @param seed letters and digits, or null: the service takes one at random and records it
 */
public record RotationRequest(@NotNull @Valid Bilingual title, @Size(max = 20) String field, @NotNull Algorithm algorithm,
        @Pattern(regexp = "[0-9A-Za-z-]{1,64}", message = "rotation.seed") String seed) {
    public RotationRequest {
        field = field == null || field.isBlank() ? null : field;
    }
}
