package org.carepact.registry;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A fact as the county enters it.
 *
 * @param finding one of the kind's findings
 * @param year for yearly kinds, otherwise null
 * @param validFrom day of the finding, or first day on which it holds
 * @param validUntil last day, or null where it has no end yet; a rating without one ends by rule
 * @param paper number of the certificate, decision or search behind it
 */
public record CreditFactRequest(
        @NotNull CreditFactKind kind,
        @NotBlank @Size(max = 24) String finding,
        @Min(1950) @Max(9999) Integer year,
        @NotNull LocalDate validFrom,
        LocalDate validUntil,
        @NotBlank @Size(max = 200) String paper,
        @Size(max = 1000) String note) {}
