package org.carepact.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.carepact.kernel.i18n.Bilingual;

/**
 * A school as a row says it.
 *
 * @param uscc unified social credit code of a public institution (12…)
 */
record SchoolRow(@NotBlank @Size(max = 40) String uscc, @NotNull @Valid Bilingual name) {
    SchoolRow {
        uscc = uscc == null ? null : uscc.strip().toUpperCase(java.util.Locale.ROOT);
    }
}
