package org.carepact.contract;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A proposal to end a contract before its time.
 *
 * @param reason clause and facts, with where their evidence lies; up to 2,000 signs
 */
public record TerminationRequest(@NotNull TerminationKind kind, @NotBlank @Size(max = 2000) String reason) {}
