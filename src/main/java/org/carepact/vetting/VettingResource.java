package org.carepact.vetting;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.carepact.identity.CurrentActor;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.web.ETags;
import org.carepact.kernel.web.IdempotentCreate;
import org.carepact.kernel.web.ReasonRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Relations and sample checks over the API. */
@Path("/api/v1")
@Authenticated
@Tag(name = "vetting")
public class VettingResource {
    private final Relations relations;
    private final SampleChecks samples;
    private final CurrentActor current;

    VettingResource(Relations relations, SampleChecks samples, CurrentActor current) {
        this.relations = relations;
        this.samples = samples;
        this.current = current;
    }

    @GET
    @Path("/relations")
    @Operation(summary = "Relations found (officers, approvers, supervisors, auditors); ?state= and ?organization= narrow")
    public PageOf<RelationView> relations(@QueryParam("state") RelationState state, @QueryParam("organization") String organization,
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return relations.list(current.get(), state, organization, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/relations/{number}")
    @Operation(summary = "One relation with its evidence")
    public RelationView relation(@PathParam("number") String number) {
        return relations.byNumber(current.get(), number);
    }

    @POST
    @Path("/relations/refresh")
    @Operation(summary = "Look for relations now (officer, supervisor); it happens every night anyway")
    public Map<String, Integer> refresh() {
        return Map.of("changed", relations.refresh(current.get()));
    }

    @POST
    @Path("/relations/{number}/confirm")
    @Operation(summary = "It is one (officer, supervisor)")
    public RelationView confirm(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonRequest request) {
        return relations.decide(current.get(), number, ETags.version(ifMatch), "confirm", request.reason());
    }

    @POST
    @Path("/relations/{number}/dismiss")
    @Operation(summary = "It is none: a false positive, with a reason (officer, supervisor)")
    public RelationView dismiss(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonRequest request) {
        return relations.decide(current.get(), number, ETags.version(ifMatch), "dismiss", request.reason());
    }

    @GET
    @Path("/sample-checks")
    @PermitAll
    @Operation(summary = "Sample checks of papers, newest first, with seed and frame")
    public PageOf<SampleCheckView> samples(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return samples.list(PageRequest.of(limit, cursor));
    }

    @POST
    @Path("/sample-checks")
    @IdempotentCreate
    @Operation(summary = "Draw a sample of the qualified organizations (officer)")
    public Response draw(@Valid @NotNull SampleRequest request) {
        SampleCheckView made = samples.draw(current.get(), request);
        return Response.created(URI.create("/api/v1/sample-checks/" + made.number())).entity(made).build();
    }

    @GET
    @Path("/sample-checks/{number}")
    @PermitAll
    @Operation(summary = "One sample check")
    public SampleCheckView sample(@PathParam("number") String number) {
        return samples.byNumber(number);
    }

    @POST
    @Path("/sample-checks/{number}/report")
    @Operation(summary = "Say what was found of one organization (officer)")
    public SampleCheckView report(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull FindingRequest request) {
        return samples.report(current.get(), number, ETags.version(ifMatch), request);
    }

    @POST
    @Path("/sample-checks/{number}/close")
    @Operation(summary = "Close it once all are checked (approver who did not draw)")
    public SampleCheckView close(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
        return samples.close(current.get(), number, ETags.version(ifMatch));
    }
}
