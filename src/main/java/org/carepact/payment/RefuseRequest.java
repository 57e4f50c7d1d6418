package org.carepact.payment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a request is given back: clause and fact, up to 1,000 signs. */
public record RefuseRequest(@NotBlank @Size(max = 1000) String reason) {}
