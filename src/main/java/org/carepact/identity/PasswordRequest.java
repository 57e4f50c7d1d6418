package org.carepact.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** One's present password and the one to come, up to 128 signs (see {@link ChosenPassword}). */
public record PasswordRequest(@NotNull @Size(max = 128) String current, @NotNull @Size(max = 128) @ChosenPassword String fresh) {
    @Override
    public String toString() {
        return "PasswordRequest[]";
    }
}
