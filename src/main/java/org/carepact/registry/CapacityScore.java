package org.carepact.registry;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Points for one item of an organization's capacity.
 *
 * @param item of the rule {@code qualification.weights}
 * @param points 0 to 100
 */
public record CapacityScore(@NotBlank @Size(max = 40) String item, @NotNull @Min(0) @Max(100) Integer points) {}
