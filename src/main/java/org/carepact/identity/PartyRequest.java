package org.carepact.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.carepact.kernel.i18n.Bilingual;

/**
 * A party to enter.
 *
 * @param uscc unified social credit code, or null
 */
public record PartyRequest(@NotNull PartyKind kind, @NotNull @Valid Bilingual name, @Size(min = 18, max = 18) String uscc) {}
