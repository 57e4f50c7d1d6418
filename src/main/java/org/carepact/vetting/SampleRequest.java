package org.carepact.vetting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.carepact.kernel.i18n.Bilingual;

/**
 * A sample to be drawn.
 *
 * @param size how many organizations; never more than there are
 * @param seed letters and digits, or null: the service takes one at random and records it
 */
public record SampleRequest(@NotNull @Valid Bilingual title, @NotNull @Min(1) @Max(500) Integer size,
        @Pattern(regexp = "[0-9A-Za-z-]{1,64}", message = "vetting.seed") String seed) {}
