package org.carepact.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** User name of an evaluator who took no part in the scoring. */
public record ReviewerRequest(@NotBlank @Size(max = 64) String reviewer) {}
