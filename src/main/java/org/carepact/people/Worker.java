package org.carepact.people;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import org.carepact.identity.PartyId;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.persistence.VersionedEntity;
import org.carepact.kernel.text.Masking;
import org.carepact.registry.OrganizationId;

/** Somebody who works for an organization, for pay or as volunteer. */
@Entity
public class Worker extends VersionedEntity {
    private static final int SHOWN_HEAD = 6;
    private static final int SHOWN_TAIL = 4;

    private String number;

    @Column(name = "organization_id")
    private OrganizationId organization;

    @Column(name = "party_id")
    private PartyId party;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "name_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private Bilingual name;

    @Enumerated(EnumType.STRING)
    private WorkerRole role;

    /** Sealed. */
    private byte[] residentId;

    private String residentIdShown;
    private byte[] residentIdMark;
    private boolean childContact;
    private LocalDate since;
    private LocalDate until;

    protected Worker() {}

    Worker(String number, OrganizationId organization, PartyId party, WorkerRequest request) {
        this.number = number;
        this.organization = organization;
        this.party = party;
        fill(request);
    }

    void fill(WorkerRequest request) {
        this.name = request.name();
        this.role = request.role();
        this.childContact = request.childContact();
        this.since = request.since();
        this.until = request.until();
    }

    /** Whether the entry says already what a request does. */
    boolean says(WorkerRequest request) {
        return name.equals(request.name()) && role == request.role() && childContact == request.childContact() && since.equals(request.since())
                && Objects.equals(until, request.until());
    }

    /**
     * @param sealed the number, sealed under {@link #residentIdContext()}
     * @param mark its keyed digest
     */
    void identified(String residentNumber, byte[] sealed, byte[] mark) {
        this.residentId = sealed;
        this.residentIdShown = Masking.middle(residentNumber, SHOWN_HEAD, SHOWN_TAIL);
        this.residentIdMark = mark;
    }

    /** Where the sealed number belongs. */
    String residentIdContext() {
        return "worker.resident_id." + key();
    }

    boolean employed(LocalDate day) {
        return !since.isAfter(day) && (until == null || !until.isBefore(day));
    }

    WorkerId id() {
        return new WorkerId(key());
    }

    String number() {
        return number;
    }

    OrganizationId organization() {
        return organization;
    }

    PartyId party() {
        return party;
    }

    WorkerRole role() {
        return role;
    }

    boolean childContact() {
        return childContact;
    }

    byte[] residentIdMark() {
        return residentIdMark;
    }

    Bilingual name() {
        return name;
    }

    String residentIdShown() {
        return residentIdShown;
    }

    LocalDate since() {
        return since;
    }

    LocalDate until() {
        return until;
    }
}
