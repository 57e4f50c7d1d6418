package org.carepact.tender;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something is sent back or ended, up to 1,000 signs. */
public record ReasonRequest(@NotBlank @Size(max = 1000) String reason) {}
