package org.carepact.delivery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What is to be mended before it can be accepted, up to 2,000 signs. */
public record ReturnRequest(@NotBlank @Size(max = 2000) String reason) {}
