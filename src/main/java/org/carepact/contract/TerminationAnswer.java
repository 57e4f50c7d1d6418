package org.carepact.contract;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The supplier's answer to a proposed termination.
 *
 * @param agreed whether it agrees that the contract ends
 * @param text what it has to say, up to 2,000 signs
 */
public record TerminationAnswer(@NotNull Boolean agreed, @NotBlank @Size(max = 2000) String text) {}
