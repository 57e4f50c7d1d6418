package org.carepact.tender;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.carepact.kernel.i18n.Bilingual;

/**
 * A quality criterion of a tender.
 *
 * @param key stable within the tender, {@code c1}; given by the system where left empty
 * @param rubric how points are given, or null
 * @param max highest points; with the price weight all sum to 100
 * @param minimum points below which a bid is out, or null
 * @param objective one value for all members (counts, certificates) instead of one each
 */
public record CriterionView(
        @Size(max = 20) String key,
        @NotNull @Valid Bilingual name,
        @Valid Bilingual rubric,
        @NotNull @Positive @Digits(integer = 3, fraction = 2) BigDecimal max,
        @PositiveOrZero @Digits(integer = 3, fraction = 2) BigDecimal minimum,
        boolean objective) {
    CriterionView keyed(String given) {
        return key == null || key.isBlank() ? new CriterionView(given, name, rubric, max, minimum, objective) : this;
    }
}
