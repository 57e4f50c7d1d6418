package org.carepact.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.carepact.kernel.i18n.Bilingual;

/**
 * An account to make.
 *
 * @param username 3 to 64 lower-case letters, digits, dots and hyphens
 * @param password 12 to 128 signs of any kind
 */
public record AccountRequest(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9.-]{2,63}", message = "identity.username-shape") String username,
        @NotNull @Size(min = 12, max = 128) String password,
        @NotNull @Valid Bilingual name) {
    @Override
    public String toString() {
        return "AccountRequest[" + username + "]";
    }
}
