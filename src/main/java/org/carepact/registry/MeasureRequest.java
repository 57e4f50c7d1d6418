package org.carepact.registry;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A suspension or block as an officer notices it.
 *
 * @param basis number of the decision behind it: a credit fact, an assessment, a penalty, a court's decision
 * @param ground law and article
 * @param reason read by the organization, and by everybody once it is in force
 * @param days how long, in calendar days; the rule profile says how many at most
 */
public record MeasureRequest(
        @NotNull MeasureKind kind,
        @NotBlank @Size(max = 200) String basis,
        @NotBlank @Size(max = 200) String ground,
        @NotBlank @Size(max = 4000) String reason,
        @NotNull @Min(1) Integer days) {}
