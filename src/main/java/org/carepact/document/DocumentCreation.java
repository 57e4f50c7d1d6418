package org.carepact.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.carepact.identity.Actor;
import org.carepact.kernel.web.IdempotentCreate;

/** Creating POSTs of files, done once per idempotency key; the digest stands for the body that was streamed. */
@ApplicationScoped
public class DocumentCreation {
    private final Documents documents;

    DocumentCreation(Documents documents) {
        this.documents = documents;
    }

    @IdempotentCreate
    public Response attach(Actor actor, String ownerKind, String owner, String name, String sha256, Upload upload) {
        return made(documents.attach(actor, new DocumentOwner(ownerKind, owner), upload));
    }

    @IdempotentCreate
    public Response newVersion(Actor actor, DocumentId before, long version, String name, String sha256, Upload upload) {
        return made(documents.newVersion(actor, before, version, upload));
    }

    private static Response made(DocumentView document) {
        return Response.created(URI.create("/api/v1/documents/" + document.id())).entity(document).build();
    }
}
