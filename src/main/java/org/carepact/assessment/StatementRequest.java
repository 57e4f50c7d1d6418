package org.carepact.assessment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * An evaluator's conflict statement.
 *
 * @param conflict whether there is a ground for stepping aside
 * @param text which one; needed where there is one
 */
public record StatementRequest(@NotNull Boolean conflict, @Size(max = 1000) String text) {}
