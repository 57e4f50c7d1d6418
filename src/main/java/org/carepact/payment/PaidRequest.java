package org.carepact.payment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The treasury's voucher. */
public record PaidRequest(@NotBlank @Size(max = 64) String voucher) {}
