package org.carepact.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What an organization says for itself, up to 4,000 signs. */
public record DefenceRequest(@NotBlank @Size(max = 4000) String text) {}
