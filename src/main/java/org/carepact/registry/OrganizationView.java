package org.carepact.registry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.carepact.identity.PartyId;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.web.HasVersion;

/**
 * An organization's public file.
 *
 * @param qualifiedUntil last day of its qualification, null where it has none
 * @param qualified whether it may submit bids today
 */
public record OrganizationView(
        @JsonIgnore OrganizationId id,
        @JsonIgnore PartyId party,
        String number,
        Bilingual name,
        OrganizationType type,
        String uscc,
        String legalRepresentative,
        String address,
        Bilingual introduction,
        String grade,
        LocalDate registeredOn,
        LocalDate validUntil,
        LocalDate qualifiedUntil,
        boolean qualified,
        long version)
        implements HasVersion {}
