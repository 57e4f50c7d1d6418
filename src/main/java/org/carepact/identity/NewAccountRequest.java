package org.carepact.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.carepact.kernel.i18n.Bilingual;

/**
 * An account to make whose first password the service makes.
 *
 * @param username 3 to 64 lower-case letters, digits, dots and hyphens
 */
public record NewAccountRequest(
        @NotNull @Pattern(regexp = AccountRequest.USERNAME, message = "identity.username-shape") String username, @NotNull @Valid Bilingual name) {}
