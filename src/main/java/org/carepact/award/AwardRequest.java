package org.carepact.award;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.carepact.kernel.i18n.Bilingual;

/**
 * A proposed decision.
 *
 * @param reason what everybody will read
 */
public record AwardRequest(@NotBlank @Size(max = 24) String tenderNumber, @NotNull @Valid Bilingual reason) {}
