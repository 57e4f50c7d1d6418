package org.carepact.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.carepact.kernel.i18n.Bilingual;

/**
 * A round as drafted.
 *
 * @param note for whom it is and how to apply
 * @param opensOn first day on which applications are taken
 * @param intakeEndsOn last day
 * @param validMonths how long a qualification of this round holds; null: as the county's criteria say. Never longer than the rule allows
 */
public record QualificationRoundRequest(
        @NotNull @Valid Bilingual title,
        @NotNull @Valid Bilingual note,
        @NotNull LocalDate opensOn,
        @NotNull LocalDate intakeEndsOn,
        @Min(1) @Max(120) Integer validMonths) {}
