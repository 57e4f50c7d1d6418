package org.carepact.rotation;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.carepact.identity.CurrentActor;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.web.ETags;
import org.carepact.kernel.web.IdempotentCreate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rotation lists over the API. */
@Path("/api/v1")
@Authenticated
@Tag(name = "rotation")
public class RotationResource {
    private final Rotations rotations;
    private final CurrentActor current;

    RotationResource(Rotations rotations, CurrentActor current) {
        this.rotations = rotations;
        this.current = current;
    }

    @GET
    @Path("/rotations")
    @Operation(summary = "Lists by which organizations are invited in turn (officers, approvers, supervisors, auditors)")
    public PageOf<RotationView> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return rotations.list(current.get(), PageRequest.of(limit, cursor));
    }

    @POST
    @Path("/rotations")
    @IdempotentCreate
    @Operation(summary = "Draft a list of the organizations that are qualified now (officer)")
    public Response draft(@Valid @NotNull RotationRequest request) {
        RotationView made = rotations.draft(current.get(), request);
        return Response.created(URI.create("/api/v1/rotations/" + made.number())).entity(made).build();
    }

    @GET
    @Path("/rotations/{number}")
    @Operation(summary = "One list with its draws")
    public RotationView one(@PathParam("number") String number) {
        return rotations.byNumber(current.get(), number);
    }

    @PUT
    @Path("/rotations/{number}")
    @Operation(summary = "Change a list that was not used yet (officer)")
    public RotationView update(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull RotationRequest request) {
        return rotations.update(current.get(), number, ETags.version(ifMatch), request);
    }

    @POST
    @Path("/rotations/{number}/draws")
    @IdempotentCreate
    @Operation(summary = "Draw whose turn it is (officer); from the first draw on the algorithm is frozen")
    public Response draw(@PathParam("number") String number, @Valid @NotNull DrawRequest request) {
        RotationView drawn = rotations.draw(current.get(), number, request);
        return Response.created(URI.create("/api/v1/rotations/" + number)).entity(drawn).build();
    }

    @POST
    @Path("/rotations/{number}/close")
    @Operation(summary = "No more draws (approver; an unused one its officer too)")
    public RotationView close(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
        return rotations.close(current.get(), number, ETags.version(ifMatch));
    }
}
