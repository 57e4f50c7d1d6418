package org.carepact.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A second factor to put in force.
 *
 * @param current one's present password
 * @param secret the secret that the authenticator was given, in base32
 * @param totp the six digits that it shows
 */
public record SecondFactorRequest(@NotNull @Size(max = 128) String current, @NotNull @Size(max = 64) String secret, @NotNull @Size(max = 12) String totp) {
    @Override
    public String toString() {
        return "SecondFactorRequest[]";
    }
}
