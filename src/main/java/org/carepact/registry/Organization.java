package org.carepact.registry;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.carepact.identity.PartyId;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.persistence.JsonColumn;
import org.carepact.kernel.persistence.VersionedEntity;
import org.carepact.kernel.text.Masking;
import org.carepact.kernel.text.SearchTokens;

/** A social organization that serves or wants to. */
@Entity
public class Organization extends VersionedEntity {
    private static final int SHOWN_DIGITS = 4;

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

    /** The address as two spellings of one place share it. */
    private String addressKey;

    @Convert(converter = Codes.class)
    private List<String> areas = List.of();

    private String phone;
    private String email;
    private String parentBody;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "introduction_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "introduction_en"))
    private Bilingual introduction;

    private String bank;

    /** Sealed. */
    private byte[] bankAccount;

    private String bankAccountShown;
    private byte[] bankAccountMark;
    private String grade;
    private LocalDate gradeUntil;
    private LocalDate registeredOn;
    private LocalDate validUntil;
    private LocalDate qualifiedFrom;
    private LocalDate qualifiedUntil;
    private String level;

    @Convert(converter = Codes.class)
    private List<String> fields = List.of();

    /** Since when a renewal waits for its decision; null where none does. */
    private Instant renewalSince;

    private LocalDate barredFrom;
    private LocalDate barredUntil;
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

    /** Takes over what the organization may change; legal form and credit code stay. */
    void fill(OrganizationRequest request) {
        this.name = request.name();
        this.legalRepresentative = request.legalRepresentative();
        this.address = request.address();
        this.addressKey = AddressKey.of(request.address());
        this.areas = request.areas();
        this.phone = request.phone();
        this.email = request.email();
        this.parentBody = request.parentBody();
        this.introduction = request.introduction();
        this.registeredOn = request.registeredOn();
        this.validUntil = request.validUntil();
        index();
    }

    /**
     * @param sealed the number, sealed under {@link #accountContext()}
     * @param mark its keyed digest
     */
    void paidInto(BankAccountRequest request, byte[] sealed, byte[] mark) {
        this.bank = request.bank();
        this.bankAccount = sealed;
        this.bankAccountShown = Masking.middle(request.account(), SHOWN_DIGITS, SHOWN_DIGITS);
        this.bankAccountMark = mark;
    }

    /** Where the sealed account belongs. */
    String accountContext() {
        return "organization.bank_account." + key();
    }

    /** Rated through a day; null, null where no rating is left. */
    void graded(String found, LocalDate until) {
        this.grade = found;
        this.gradeUntil = until;
        index();
    }

    /** From this day on it is not qualified any more. */
    void qualificationEnds(LocalDate day) {
        this.qualifiedUntil = day.minusDays(1);
        this.renewalSince = null;
    }

    /** Qualified through a day, for these fields and at this level. */
    void qualified(LocalDate from, LocalDate until, List<String> granted, String found) {
        this.qualifiedFrom = from;
        this.qualifiedUntil = until;
        this.fields = List.copyOf(granted);
        this.level = found;
        this.renewalSince = null;
        index();
    }

    /** A renewal is handed in: the qualification goes on until it is decided. */
    void renewing(Instant since) {
        this.renewalSince = since;
    }

    /** The renewal is decided, withdrawn or was none. */
    void renewalOver() {
        this.renewalSince = null;
    }

    /** Barred from the first through the last day; null, null where nothing is in force. */
    void barred(LocalDate from, LocalDate until) {
        this.barredFrom = from;
        this.barredUntil = until;
    }

    Standing standing(LocalDate day) {
        return file().standing(day);
    }

    /** Names, code and address as people write them, and what the directory filters by as words of its own. */
    private void index() {
        this.search = String.join(" ", SearchTokens.of(number, name.zh(), name.en(), uscc, address), DirectoryFilter.words(areas, fields, level, grade));
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

    LocalDate registeredOn() {
        return registeredOn;
    }

    PartyId party() {
        return party;
    }

    String number() {
        return number;
    }

    Instant enteredAt() {
        return enteredAt;
    }

    /** The whole file as it is now. */
    OrganizationFile file() {
        return new OrganizationFile(number, name, type, uscc, legalRepresentative, address, areas, phone, email, parentBody, introduction, bank,
                bankAccountShown, grade, gradeUntil, registeredOn, validUntil, qualifiedFrom, qualifiedUntil, level, fields, renewalSince != null,
                barredFrom, barredUntil);
    }

    OrganizationView view(LocalDate today) {
        return OrganizationView.of(this, file(), today);
    }

    BankAccountView account() {
        return new BankAccountView(bank, bankAccountShown, version());
    }

    /** Codes as JSON; a column from before they were kept is an empty list. */
    static class Codes extends JsonColumn<List<String>> {
        Codes() {
            super(new TypeReference<>() {});
        }

        @Override
        public List<String> convertToEntityAttribute(String text) {
            return text == null ? List.of() : super.convertToEntityAttribute(text);
        }
    }
}
