package org.carepact.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The officer's judgement of one criterion.
 *
 * @param reason needed where it is not passed, up to 1,000 signs
 */
public record Judgement(@NotBlank @Size(max = 8) String criterion, @NotNull Boolean passed, @Size(max = 1000) String reason) {}
