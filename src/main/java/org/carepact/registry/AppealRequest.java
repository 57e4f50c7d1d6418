package org.carepact.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * An appeal.
 *
 * @param against number of the rejected application or of the measure
 * @param text why the decision is wrong
 */
public record AppealRequest(@NotBlank @Size(max = 24) String against, @NotBlank @Size(max = 4000) String text) {}
