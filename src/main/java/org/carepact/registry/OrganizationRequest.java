package org.carepact.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.carepact.kernel.i18n.Bilingual;

/**
 * An organization's file.
 *
 * @param name as on the registration certificate, up to 200 signs; like form and credit code it stays as registered
 * @param uscc unified social credit code, 18 signs; blanks around it and small letters are put right
 * @param legalRepresentative a new one ends the qualification
 * @param grade rating of social organizations, {@code 1A} to {@code 5A}, or null (MCA39)
 * @param validUntil last day of the registration certificate, or null where it has no end
 */
public record OrganizationRequest(
        @NotNull @Valid Bilingual name,
        @NotNull OrganizationType type,
        @NotBlank @Size(max = 40) String uscc,
        @NotBlank @Size(max = 100) String legalRepresentative,
        @NotBlank @Size(max = 300) String address,
        @NotNull @Valid Bilingual introduction,
        @Pattern(regexp = "[1-5]A", message = "registry.grade") String grade,
        @NotNull LocalDate registeredOn,
        LocalDate validUntil) {
    public OrganizationRequest {
        uscc = uscc == null ? null : CreditCode.normal(uscc);
    }
}
