package org.carepact.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** One's present password and the one to come (12 to 128 signs). */
public record PasswordRequest(@NotNull String current, @NotNull @Size(min = 12, max = 128) String fresh) {
    @Override
    public String toString() {
        return "PasswordRequest[]";
    }
}
