package org.carepact.document;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.carepact.identity.CurrentActor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Printed documents verified by programs. */
@Path("/api/v1")
@PermitAll
@Tag(name = "document")
public class VerificationResource {
    private final GeneratedDocuments generated;
    private final CurrentActor current;

    VerificationResource(GeneratedDocuments generated, CurrentActor current) {
        this.generated = generated;
        this.current = current;
    }

    @GET
    @Path("/verifications/{code}")
    @Operation(summary = "Whether a printed document with this code is valid, superseded or unknown")
    public VerificationView verify(@PathParam("code") String code) {
        return generated.verify(current.orNull(), code);
    }
}
