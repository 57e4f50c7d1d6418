package org.carepact.people;

import java.time.Instant;
import java.time.LocalDate;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.web.HasVersion;

/**
 * A certificate or background check.
 *
 * @param clear result of a background check, null for certificates
 * @param valid whether it is verified and holds today
 * @param decidedBy name of who verified or refused it, or null
 */
public record CredentialView(String number, CredentialKind kind, String paper, String issuer, LocalDate issuedOn, LocalDate validUntil, Boolean clear,
        CredentialState state, boolean valid, Bilingual decidedBy, Instant decidedAt, String reason, long version) implements HasVersion {}
