package org.carepact.planning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a plan item is given back, up to 1,000 signs. */
public record SendBackRequest(@NotBlank @Size(max = 1000) String reason) {}
