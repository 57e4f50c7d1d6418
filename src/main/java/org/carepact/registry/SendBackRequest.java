package org.carepact.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a proposal is given back, up to 1,000 signs. */
public record SendBackRequest(@NotBlank @Size(max = 1000) String reason) {}
