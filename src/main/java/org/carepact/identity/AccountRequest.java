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
 * @param password up to 128 signs of any kind, see {@link ChosenPassword}
 */
public record AccountRequest(
        @NotNull @Pattern(regexp = AccountRequest.USERNAME, message = "identity.username-shape") String username,
        @NotNull @Size(max = 128) @ChosenPassword String password,
        @NotNull @Valid Bilingual name) {
    static final String USERNAME = "[a-z0-9][a-z0-9.-]{2,63}";

    @Override
    public String toString() {
        return "AccountRequest[" + username + "]";
    }
}
