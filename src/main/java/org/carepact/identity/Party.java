package org.carepact.identity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.persistence.VersionedEntity;
import org.carepact.kernel.text.SearchTokens;

/** A body that takes part: it has a name, a kind, and people who act for it. */
@Entity
public class Party extends VersionedEntity {
    private String number;

    @Enumerated(EnumType.STRING)
    private PartyKind kind;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "name_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private Bilingual name;

    /** Unified social credit code (GB 32100-2015), or null. */
    private String uscc;
    private String search;

    protected Party() {}

    Party(String number, PartyKind kind, Bilingual name, String uscc) {
        this.number = number;
        this.kind = kind;
        this.name = name;
        this.uscc = uscc;
        becomeSearchable();
    }

    /** Its name as the registration authority has it now. */
    void rename(Bilingual other) {
        this.name = other;
        becomeSearchable();
    }

    final void becomeSearchable() {
        this.search = SearchTokens.of(number, name.zh(), name.en(), uscc);
    }

    public PartyId id() {
        return new PartyId(key());
    }

    public String number() {
        return number;
    }

    public PartyKind kind() {
        return kind;
    }

    public Bilingual name() {
        return name;
    }

    public String uscc() {
        return uscc;
    }
}
