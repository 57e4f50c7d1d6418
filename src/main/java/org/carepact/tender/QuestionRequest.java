package org.carepact.tender;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A question.
 *
 * @param text up to 2,000 signs
 * @param supplier public number of the organization that asks; needed by whoever manages several
 */
public record QuestionRequest(@NotBlank @Size(max = 2000) String text, @Size(max = 24) String supplier) {}
