package org.carepact.opendata;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.carepact.identity.CurrentActor;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Importing other publishers' releases over the API. */
@Path("/api/v1")
@Authenticated
@Tag(name = "open data")
public class OcdsImportResource {
    static final String NDJSON = "application/x-ndjson";

    private final OcdsImports imports;
    private final ImportAcceptance acceptance;
    private final CurrentActor current;

    OcdsImportResource(OcdsImports imports, ImportAcceptance acceptance, CurrentActor current) {
        this.imports = imports;
        this.acceptance = acceptance;
        this.current = current;
    }

    @POST
    @Path("/ocds-imports")
    @Consumes({MediaType.APPLICATION_JSON, NDJSON, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            summary = "Send a file of OCDS 1.1 releases",
            description = "A release package, a record package, a release, or JSON lines of these, each also compressed"
                    + " with gzip; up to 200 MiB. The answer comes"
                    + " when the file is here; it is read afterwards: ask its address for progress and faults. A release that is"
                    + " known with the same content changes nothing.")
    @APIResponse(responseCode = "202", description = "The file is here and waits to be read")
    public Response send(
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type, @QueryParam("name") String name, InputStream body) {
        OcdsImports.Received received = imports.receive(current.get(), name, NDJSON.equals(type.getType() + "/" + type.getSubtype()), body);
        boolean first = false;
        try {
            Response answer = acceptance.accept(received.id(), received.bytes(), name, received.digest());
            first = answer.getEntity() instanceof OcdsImportView;
            return answer;
        } finally {
            if (!first) {
                imports.discard(received);
            }
        }
    }

    @GET
    @Path("/ocds-imports")
    @Operation(summary = "Imports, newest first")
    public PageOf<OcdsImportView> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return imports.list(current.get(), PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/ocds-imports/{number}")
    @Operation(summary = "One import and how far it has come")
    public OcdsImportView one(@PathParam("number") String number) {
        return imports.byNumber(current.get(), number);
    }

    @GET
    @Path("/ocds-imports/{number}/faults")
    @Operation(summary = "What was wrong in the file, by line and path, in its order")
    public PageOf<ImportFaultView> faults(
            @PathParam("number") String number, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return imports.faults(current.get(), number, limit, cursor);
    }
}
