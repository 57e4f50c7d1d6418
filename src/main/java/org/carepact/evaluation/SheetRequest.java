package org.carepact.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** A member's scores of one bid, saved as they grow. */
public record SheetRequest(@Size(max = 12) List<@NotNull @Valid Score> scores) {
    public SheetRequest {
        scores = scores == null ? List.of() : scores.stream().filter(Objects::nonNull).filter(score -> score.points() != null).toList();
    }

    /**
     * One criterion's score.
     *
     * @param points 0 to the criterion's maximum, two digits after the point
     * @param reason needed at zero and at the maximum, up to 1,000 signs
     */
    public record Score(
            @NotBlank @Size(max = 20) String criterion,
            @PositiveOrZero @Digits(integer = 3, fraction = 2) BigDecimal points,
            @Size(max = 1000) String reason) {}
}
