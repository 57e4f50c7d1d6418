package org.carepact.delivery;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carepact.identity.CurrentActor;
import org.carepact.kernel.web.ETags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Milestones over the API. */
@Path("/api/v1")
@Authenticated
@Tag(name = "delivery")
public class MilestoneResource {
    private final Milestones milestones;
    private final CurrentActor current;

    MilestoneResource(Milestones milestones, CurrentActor current) {
        this.milestones = milestones;
        this.current = current;
    }

    @GET
    @Path("/contracts/{number}/milestones")
    @PermitAll
    @Operation(summary = "Milestones of a contract; reports only for both sides and those who watch")
    public Map<String, List<MilestoneView>> of(@PathParam("number") String number) {
        return Map.of("items", milestones.of(current.orNull(), number));
    }

    @GET
    @Path("/milestones/{id}")
    @Operation(summary = "One milestone")
    public MilestoneView one(@PathParam("id") UUID id) {
        return milestones.one(current.get(), new MilestoneId(id));
    }

    @POST
    @Path("/milestones/{id}/submit")
    @Operation(summary = "Deliver, or deliver again (supplier)")
    public MilestoneView submit(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReportRequest request) {
        return milestones.submit(current.get(), new MilestoneId(id), ETags.version(ifMatch), request);
    }

    @POST
    @Path("/milestones/{id}/return")
    @Operation(summary = "Give back what is to be mended (officer)")
    public MilestoneView giveBack(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReturnRequest request) {
        return milestones.giveBack(current.get(), new MilestoneId(id), ETags.version(ifMatch), request);
    }

    @POST
    @Path("/milestones/{id}/accept")
    @Operation(summary = "Accept, with the opinion of those served (officer)")
    public MilestoneView accept(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull AcceptRequest request) {
        return milestones.accept(current.get(), new MilestoneId(id), ETags.version(ifMatch), request);
    }
}
