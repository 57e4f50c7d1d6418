package org.carepact.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.carepact.kernel.i18n.Bilingual;

/**
 * An organization's file, as far as the organization itself keeps it. Ratings, inspections and lists are entered by the
 * county as credit facts; the bank account has a form of its own.
 *
 * @param name as on the registration certificate, up to 200 signs; like form and credit code it stays as registered
 * @param uscc unified social credit code, 18 signs; blanks around it and small letters are put right
 * @param legalRepresentative a new one ends the qualification
 * @param areas codes of the towns it serves, of {@code config/county/areas.yaml}
 * @param phone digits, blanks, hyphens and a leading plus, or null
 * @param parentBody supervising unit or parent body as registered, or null
 * @param validUntil last day of the registration certificate, or null where it has no end
 */
public record OrganizationRequest(
        @NotNull @Valid Bilingual name,
        @NotNull OrganizationType type,
        @NotBlank @Size(max = 40) String uscc,
        @NotBlank @Size(max = 100) String legalRepresentative,
        @NotBlank @Size(max = 300) String address,
        @Size(max = 60) List<@NotNull @Size(max = 12) String> areas,
        @Pattern(regexp = "\\+?[0-9][0-9 -]{5,30}", message = "registry.phone") String phone,
        @Email(message = "registry.email") @Size(max = 200) String email,
        @Size(max = 200) String parentBody,
        @NotNull @Valid Bilingual introduction,
        @NotNull LocalDate registeredOn,
        LocalDate validUntil) {
    public OrganizationRequest {
        uscc = uscc == null ? null : CreditCode.normal(uscc);
        areas = areas == null ? List.of() : areas.stream().distinct().toList();
    }
}
