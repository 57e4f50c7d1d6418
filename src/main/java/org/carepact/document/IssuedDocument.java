package org.carepact.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.carepact.kernel.i18n.Language;
import org.carepact.kernel.persistence.VersionedEntity;

/** A document that the service printed and answers for; of one kind, thing and language at most one is valid. */
@Entity
public class IssuedDocument extends VersionedEntity {
    private String code;
    private String kind;
    private String ownerKind;
    private String ownerKey;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Column(name = "document_id")
    private DocumentId document;

    private String fingerprint;
    private Instant issuedAt;
    private Instant supersededAt;
    private String validFor;

    protected IssuedDocument() {}

    IssuedDocument(String code, String kind, DocumentOwner owner, Language language, DocumentId document, String fingerprint, Instant now) {
        this.code = code;
        this.kind = kind;
        this.ownerKind = owner.kind();
        this.ownerKey = owner.key();
        this.language = language;
        this.document = document;
        this.fingerprint = fingerprint;
        this.issuedAt = now;
        this.validFor = validFor(kind, owner, language);
    }

    /** What only one valid document may be about. */
    static String validFor(String kind, DocumentOwner owner, Language language) {
        return kind + "|" + owner.kind() + "|" + owner.key() + "|" + language;
    }

    /** Another took its place. */
    void supersede(Instant now) {
        supersededAt = now;
        validFor = null;
    }

    DocumentId document() {
        return document;
    }

    VerificationView view(Document file, String address) {
        return new VerificationView(
                VerificationCode.shown(code),
                supersededAt == null ? VerificationView.State.VALID : VerificationView.State.SUPERSEDED,
                file.name(), ownerKey, issuedAt, supersededAt, fingerprint, file.sha256(), address);
    }
}
