package org.carepact.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What the reviewer found.
 *
 * @param decisions one for each disputed dimension
 * @param figures all figures as they shall stand; needed where a decision corrects, and different only there
 */
public record ReviewRequest(@NotNull @Size(min = 1, max = 20) List<@NotNull @Valid Decision> decisions, @Valid FiguresRequest figures) {
    /**
     * One disputed dimension.
     *
     * @param corrected whether its figures are corrected; false confirms them
     * @param reason why
     */
    public record Decision(@NotBlank @Size(max = 40) String dimension, @NotNull Boolean corrected, @NotBlank @Size(max = 2000) String reason) {}
}
