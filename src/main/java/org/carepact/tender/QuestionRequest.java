package org.carepact.tender;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A question, up to 2,000 signs. */
public record QuestionRequest(@NotBlank @Size(max = 2000) String text) {}
