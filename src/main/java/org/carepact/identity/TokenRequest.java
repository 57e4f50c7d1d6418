package org.carepact.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Signing in.
 *
 * @param totp six digits or a recovery code, where the account has a second factor
 */
public record TokenRequest(@NotNull @Size(max = 64) String username, @NotNull @Size(max = 128) String password, @Size(max = 40) String totp) {
    @Override
    public String toString() {
        return "TokenRequest[" + username + "]";
    }
}
