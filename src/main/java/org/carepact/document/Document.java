package org.carepact.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.carepact.document.storage.StoredFile;
import org.carepact.identity.AccountId;
import org.carepact.kernel.event.Acting;
import org.carepact.kernel.persistence.VersionedEntity;
import org.carepact.kernel.problem.Problem;

/** One revision of a file. Its content never changes; a better one is a new revision of the same series. */
@Entity
public class Document extends VersionedEntity {
    @Column(name = "series_id")
    private UUID series;

    private int revision;
    private String ownerKind;
    private String ownerKey;
    private String name;
    private String mediaType;
    private long size;
    private String sha256;
    private String storedKey;
    private AccountId uploadedBy;
    private String uploadedByName;
    private Instant uploadedAt;
    private Instant publishedAt;
    private Instant deletedAt;
    private Instant erasedAt;

    protected Document() {}

    private Document(DocumentOwner owner, String name, String mediaType, StoredFile stored, Acting by, Instant now) {
        this.ownerKind = owner.kind();
        this.ownerKey = owner.key();
        this.name = name;
        this.mediaType = mediaType;
        this.size = stored.size();
        this.sha256 = stored.sha256();
        this.storedKey = stored.key();
        this.uploadedBy = by.accountKey() == null ? null : new AccountId(by.accountKey());
        this.uploadedByName = by.name();
        this.uploadedAt = now;
    }

    /** The first revision of a new series. */
    static Document first(DocumentOwner owner, String name, String mediaType, StoredFile stored, Acting by, Instant now) {
        Document document = new Document(owner, name, mediaType, stored, by, now);
        document.series = document.key();
        document.revision = 1;
        return document;
    }

    /** The revision after this one. */
    Document next(String name, String mediaType, StoredFile stored, Acting by, Instant now) {
        Document document = new Document(owner(), name, mediaType, stored, by, now);
        document.series = series;
        document.revision = revision + 1;
        return document;
    }

    /** From now on it can't be deleted; publishing what is published changes nothing. */
    void publish(Instant now) {
        if (publishedAt == null) {
            publishedAt = now;
        }
    }

    /** Takes it out of every list; its bytes are erased afterwards. What is published stays. */
    void delete(Instant now) {
        if (publishedAt != null) {
            throw Problem.conflict("document.published", name);
        }
        deletedAt = now;
    }

    void erased(Instant now) {
        erasedAt = now;
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    boolean isErased() {
        return erasedAt != null;
    }

    boolean isPublished() {
        return publishedAt != null;
    }

    public DocumentId id() {
        return new DocumentId(key());
    }

    DocumentOwner owner() {
        return new DocumentOwner(ownerKind, ownerKey);
    }

    UUID series() {
        return series;
    }

    int revision() {
        return revision;
    }

    String name() {
        return name;
    }

    String sha256() {
        return sha256;
    }

    String storedKey() {
        return storedKey;
    }

    /** @param inside whether the reader may know who uploaded it */
    DocumentView view(boolean inside) {
        return new DocumentView(key().toString(), ownerKind, ownerKey, name, mediaType, size, sha256, revision,
                inside ? uploadedByName : null, uploadedAt, publishedAt, version());
    }
}
