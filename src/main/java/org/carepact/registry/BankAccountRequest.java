package org.carepact.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The account into which an organization is paid.
 *
 * @param bank the bank with its branch
 * @param account 8 to 32 digits; blanks and hyphens are left out. Kept sealed, shown with its middle hidden
 */
public record BankAccountRequest(
        @NotBlank @Size(max = 200) String bank,
        @NotBlank @Pattern(regexp = "[0-9]{8,32}", message = "registry.account") String account) {
    public BankAccountRequest {
        account = account == null ? null : account.replaceAll("[\\s-]", "");
    }

    /** Without the number: requests are printed in refusals and logs. */
    @Override
    public String toString() {
        return "BankAccountRequest[" + bank + "]";
    }
}
