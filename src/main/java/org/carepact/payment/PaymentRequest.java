package org.carepact.payment;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The accepted milestone that shall be paid. */
public record PaymentRequest(@NotNull UUID milestone) {}
