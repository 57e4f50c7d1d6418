package org.carepact.kernel.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something is given back, refused or ended: clause and fact, up to 1,000 signs. */
public record ReasonRequest(@NotBlank @Size(max = 1000) String reason) {}
