package org.carepact.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** One's present password, asked again before something that counts. */
public record ConfirmRequest(@NotNull @Size(max = 128) String current) {
    @Override
    public String toString() {
        return "ConfirmRequest[]";
    }
}
