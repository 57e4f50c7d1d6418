package org.carepact.registry;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.carepact.identity.PartyId;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.persistence.VersionedEntity;
import org.carepact.kernel.text.SearchTokens;

/** A social organization that serves or wants to. */
@Entity
public class Organization extends VersionedEntity {
    private String number;

    @Column(name = "party_id")
    private PartyId party;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "name_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private Bilingual name;

    @Enumerated(EnumType.STRING)
    private OrganizationType type;

    private String uscc;
    private String legalRepresentative;
    private String address;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "introduction_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "introduction_en"))
    private Bilingual introduction;

    private String grade;
    private LocalDate registeredOn;
    private LocalDate validUntil;
    private LocalDate qualifiedUntil;
    private Instant enteredAt;
    private String search;

    protected Organization() {}

    Organization(String number, PartyId party, OrganizationRequest request, Instant now) {
        this.number = number;
        this.party = party;
        this.type = request.type();
        this.uscc = request.uscc();
        this.enteredAt = now;
        fill(request);
    }

    /** Takes over what may change; legal form and credit code stay. */
    void fill(OrganizationRequest request) {
        this.name = request.name();
        this.legalRepresentative = request.legalRepresentative();
        this.address = request.address();
        this.introduction = request.introduction();
        this.grade = request.grade();
        this.registeredOn = request.registeredOn();
        this.validUntil = request.validUntil();
        this.search = SearchTokens.of(number, name.zh(), name.en(), uscc, address);
    }

    /** From this day on it is not qualified any more. */
    void qualificationEnds(LocalDate day) {
        this.qualifiedUntil = day.minusDays(1);
    }

    /** Qualified through this day. */
    void qualified(LocalDate until) {
        this.qualifiedUntil = until;
    }

    boolean isQualified(LocalDate day) {
        boolean registered = validUntil == null || !day.isAfter(validUntil);
        return registered && qualifiedUntil != null && !day.isAfter(qualifiedUntil);
    }

    public OrganizationId id() {
        return new OrganizationId(key());
    }

    Bilingual name() {
        return name;
    }

    OrganizationType type() {
        return type;
    }

    String uscc() {
        return uscc;
    }

    String legalRepresentative() {
        return legalRepresentative;
    }

    PartyId party() {
        return party;
    }

    String number() {
        return number;
    }

    OrganizationView view(LocalDate today) {
        return new OrganizationView(id(), party, number, name, type, uscc, legalRepresentative, address, introduction, grade, registeredOn,
                validUntil, qualifiedUntil, isQualified(today), version());
    }
}
