package org.carepact.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The one cure notice.
 *
 * @param criteria codes of what is not met or missing
 * @param text read by the organization
 */
public record CureRequest(
        @NotEmpty(message = "registry.cure-criteria") @Size(max = 60) List<@NotNull @Size(max = 8) String> criteria,
        @NotBlank @Size(max = 2000) String text) {}
