package org.carepact.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a round is sent back or corrected. */
public record ReasonRequest(@NotBlank @Size(max = 1000) String reason) {}
