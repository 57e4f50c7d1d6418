package org.carepact.tender;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.carepact.kernel.i18n.Bilingual;

/** The answer that everybody will read. */
public record AnswerRequest(@NotNull @Valid Bilingual answer) {}
