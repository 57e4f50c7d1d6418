package org.carepact.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A longer window.
 *
 * @param intakeEndsOn new last day, later than the present one
 * @param reason published with it
 */
public record ExtensionRequest(@NotNull LocalDate intakeEndsOn, @NotBlank @Size(max = 1000) String reason) {}
