package org.carepact.registry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.carepact.identity.PartyId;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.web.HasVersion;

/**
 * An organization's public file, read on a day.
 *
 * @param file what the file says, without the bank account
 * @param standing how it stands on that day
 * @param qualified whether it may submit bids on that day
 */
public record OrganizationView(
        @JsonIgnore OrganizationId id,
        @JsonIgnore PartyId party,
        @JsonUnwrapped OrganizationFile file,
        Standing standing,
        boolean qualified,
        long version)
        implements HasVersion {
    static OrganizationView of(Organization organization, OrganizationFile file, LocalDate day) {
        Standing standing = file.standing(day);
        return new OrganizationView(organization.id(), organization.party(), file.open(), standing, standing.mayBid(), organization.version());
    }

    public String number() {
        return file.number();
    }

    public Bilingual name() {
        return file.name();
    }

    public OrganizationType type() {
        return file.type();
    }

    public String uscc() {
        return file.uscc();
    }

    public String legalRepresentative() {
        return file.legalRepresentative();
    }

    public String address() {
        return file.address();
    }

    public Bilingual introduction() {
        return file.introduction();
    }

    public String level() {
        return file.level();
    }

    public List<String> fields() {
        return file.fields();
    }

    public LocalDate registeredOn() {
        return file.registeredOn();
    }

    public LocalDate validUntil() {
        return file.validUntil();
    }

    public LocalDate qualifiedUntil() {
        return file.qualifiedUntil();
    }
}
