package org.carepact.document;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carepact.identity.Actor;
import org.carepact.identity.CurrentActor;
import org.carepact.kernel.problem.FieldProblem;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.web.ETags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files over the API. */
@Path("/api/v1")
@Authenticated
@Tag(name = "document")
public class DocumentResource {
    private final Documents documents;
    private final Uploads uploads;
    private final DocumentCreation creation;
    private final Downloads downloads;
    private final CurrentActor current;

    DocumentResource(Documents documents, Uploads uploads, DocumentCreation creation, Downloads downloads, CurrentActor current) {
        this.documents = documents;
        this.uploads = uploads;
        this.creation = creation;
        this.downloads = downloads;
        this.current = current;
    }

    @GET
    @Path("/documents")
    @PermitAll
    @Operation(summary = "The files of a thing that I may see, the latest revision of each")
    public Map<String, List<DocumentView>> list(@QueryParam("ownerKind") String ownerKind, @QueryParam("owner") String owner) {
        return Map.of("items", documents.list(current.orNull(), owner(ownerKind, owner)));
    }

    @POST
    @Path("/documents")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Attach a file; the body is its content, judged by what it is and not by its name")
    public Response attach(
            @QueryParam("ownerKind") String ownerKind,
            @QueryParam("owner") String owner,
            @QueryParam("name") String name,
            InputStream content) {
        Actor actor = current.get();
        DocumentOwner to = owner(ownerKind, owner);
        try (Upload upload = uploads.receive(name, content)) {
            return creation.attach(actor, to.kind(), to.key(), upload.name(), upload.sha256(), upload);
        }
    }

    @GET
    @Path("/documents/{id}")
    @PermitAll
    @Operation(summary = "What is known of a file")
    public DocumentView get(@PathParam("id") String id) {
        return documents.get(current.orNull(), DocumentId.parse(id));
    }

    @GET
    @Path("/documents/{id}/content")
    @PermitAll
    @Operation(summary = "A file's content")
    public Response content(@PathParam("id") String id) {
        return downloads.answer(documents.open(current.orNull(), DocumentId.parse(id)));
    }

    @POST
    @Path("/documents/{id}/versions")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Put a better file in place of this one; readers keep this one until the new one is published")
    public Response newVersion(
            @PathParam("id") String id,
            @QueryParam("name") String name,
            @HeaderParam("If-Match") String ifMatch,
            InputStream content) {
        Actor actor = current.get();
        DocumentId before = DocumentId.parse(id);
        long version = ETags.version(ifMatch);
        try (Upload upload = uploads.receive(name, content)) {
            return creation.newVersion(actor, before, version, upload.name(), upload.sha256(), upload);
        }
    }

    @DELETE
    @Path("/documents/{id}")
    @Operation(summary = "Delete a file that is not published")
    public void delete(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        documents.delete(current.get(), DocumentId.parse(id), ETags.version(ifMatch));
    }

    private static DocumentOwner owner(String kind, String key) {
        List<FieldProblem> faults = new ArrayList<>();
        fault("/ownerKind", kind, 40, faults);
        fault("/owner", key, 64, faults);
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return new DocumentOwner(kind, key);
    }

    private static void fault(String pointer, String value, int most, List<FieldProblem> faults) {
        if (value == null || value.isBlank()) {
            faults.add(new FieldProblem(pointer, "kernel.required"));
        } else if (value.length() > most) {
            faults.add(new FieldProblem(pointer, "kernel.size", 1, most));
        }
    }
}
