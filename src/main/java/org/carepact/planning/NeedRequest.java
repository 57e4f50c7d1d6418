package org.carepact.planning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A need as an officer enters it: numbers only, never a name.
 *
 * @param place public number of a town's body or a school
 * @param service code of the catalogue
 * @param children how many children need it
 * @param units how many units of the service that is
 * @param basis where the numbers come from
 */
public record NeedRequest(
        @NotBlank @Size(max = 24) String place,
        @NotNull @Min(2000) @Max(2100) Integer year,
        @NotBlank @Pattern(regexp = "S\\d{2}", message = "planning.service-code") String service,
        @NotNull @Min(0) @Max(1_000_000) Integer children,
        @NotNull @Min(0) @Max(100_000_000) Integer units,
        @NotBlank @Size(max = 500) String basis) {}
