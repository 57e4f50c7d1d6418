package org.carepact.audit;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.carepact.identity.CurrentActor;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The trail over the API. */
@Path("/api/v1")
@Authenticated
@Tag(name = "audit")
public class AuditResource {
    private final AuditLog log;
    private final CurrentActor current;

    AuditResource(AuditLog log, CurrentActor current) {
        this.log = log;
        this.current = current;
    }

    @GET
    @Path("/audit-entries")
    @Operation(summary = "Entries, newest first; one thread's with ?thread=ZB-2026-0001")
    public PageOf<AuditEntryView> list(
            @QueryParam("thread") String thread, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return log.list(current.get(), thread, PageRequest.of(limit, cursor));
    }
}
