package org.carepact.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What an organization states under one criterion.
 *
 * @param criterion code of the criteria file, {@code Q01}
 * @param met whether it says it meets the criterion; null while that is not written yet
 * @param text evidence in words, up to 2,000 signs
 */
public record Statement(@NotBlank @Size(max = 8) String criterion, Boolean met, @Size(max = 2000) String text) {}
