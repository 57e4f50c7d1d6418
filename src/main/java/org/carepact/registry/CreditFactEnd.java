package org.carepact.registry;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * The end of a fact that was still open.
 *
 * @param lastDay last day on which it held
 */
public record CreditFactEnd(@NotNull LocalDate lastDay) {}
