package org.carepact.registry;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.carepact.kernel.id.Uuid7;
import org.carepact.kernel.persistence.JsonColumn;

/** An organization's file as it was from one moment on, until the next version. Never changed. */
@Entity
public class OrganizationVersion {
    @Id
    private UUID id;

    @Column(name = "organization_id")
    private OrganizationId organization;

    private int sequence;
    private Instant recordedAt;
    private String recordedBy;
    private String act;

    @Convert(converter = Files.class)
    private OrganizationFile file;

    protected OrganizationVersion() {}

    OrganizationVersion(OrganizationId organization, int sequence, Instant recordedAt, String recordedBy, String act, OrganizationFile file) {
        this.id = Uuid7.next();
        this.organization = organization;
        this.sequence = sequence;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
        this.act = act;
        this.file = file;
    }

    int sequence() {
        return sequence;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String recordedBy() {
        return recordedBy;
    }

    String act() {
        return act;
    }

    OrganizationFile file() {
        return file;
    }

    /** A file as JSON. */
    static class Files extends JsonColumn<OrganizationFile> {
        Files() {
            super(new TypeReference<>() {});
        }
    }
}
