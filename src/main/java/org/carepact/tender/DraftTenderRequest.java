package org.carepact.tender;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.carepact.kernel.i18n.Bilingual;

/**
 * The notice as drafted.
 *
 * @param planNumber approved plan item, which gives the budget and the service items
 * @param ceiling highest price that is accepted, CNY; not above the budget
 * @param criteria one to twelve quality criteria; empty rows of the form are left out
 * @param priceWeight points for the price, 0 to 100; all points together make 100
 * @param questionsUntil until when bidders may ask
 * @param bidDeadline until when bids are taken: a bid at exactly this instant is late
 * @param openers user names of two to five opening officers
 */
public record DraftTenderRequest(
        @NotBlank @Size(max = 24) String planNumber,
        @NotNull @Valid Bilingual title,
        @NotNull @Valid Bilingual need,
        @NotNull @Positive @Digits(integer = 12, fraction = 2) BigDecimal ceiling,
        @NotNull @Size(min = 1, max = 12) List<@NotNull @Valid CriterionView> criteria,
        @NotNull @PositiveOrZero @Digits(integer = 3, fraction = 2) BigDecimal priceWeight,
        @NotNull Instant questionsUntil,
        @NotNull Instant bidDeadline,
        @NotNull @Size(min = 2, max = 5) List<@NotBlank @Size(max = 64) String> openers) {
    public DraftTenderRequest {
        criteria = keyed(criteria);
        openers = openers == null ? null : openers.stream().filter(Objects::nonNull).map(String::strip).distinct().toList();
    }

    private static List<CriterionView> keyed(List<CriterionView> given) {
        if (given == null) {
            return null;
        }
        List<CriterionView> kept = new ArrayList<>();
        for (CriterionView criterion : given) {
            if (criterion != null) {
                kept.add(criterion.keyed("c" + (kept.size() + 1)));
            }
        }
        return List.copyOf(kept);
    }
}
