package org.carepact.people;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Training that somebody took, as entered and as read.
 *
 * @param hours with at most two digits
 */
public record TrainingRequest(
        @NotBlank @Size(max = 200) String topic,
        @NotBlank @Size(max = 200) String provider,
        @NotNull @Positive @Digits(integer = 4, fraction = 2) BigDecimal hours,
        @NotNull LocalDate heldOn) {}
