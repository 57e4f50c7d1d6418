package org.carepact.evaluation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A member's conflict statement (PPR 9).
 *
 * @param conflict whether there is a ground for recusal
 * @param text which one; needed where there is one
 */
public record ConflictRequest(@NotNull Boolean conflict, @Size(max = 1000) String text) {}
