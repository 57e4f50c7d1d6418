package org.carepact.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A certificate or background check, as the organization enters it.
 *
 * @param paper its number
 * @param validUntil last day, or null where it has no end; a background check ends by rule
 * @param clear result of a background check; null for certificates. Details of an offence are never entered
 */
public record CredentialRequest(
        @NotNull CredentialKind kind,
        @NotBlank @Size(max = 100) String paper,
        @NotBlank @Size(max = 200) String issuer,
        @NotNull LocalDate issuedOn,
        LocalDate validUntil,
        Boolean clear) {}
