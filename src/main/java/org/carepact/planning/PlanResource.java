package org.carepact.planning;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
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
import org.carepact.kernel.web.ReasonRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Plan items over the API. */
@Path("/api/v1")
@Authenticated
@Tag(name = "planning")
public class PlanResource {
    private final Plans plans;
    private final CurrentActor current;

    PlanResource(Plans plans, CurrentActor current) {
        this.plans = plans;
        this.current = current;
    }

    @GET
    @Path("/plans")
    @Operation(summary = "Plan items I may see, newest first")
    public PageOf<PlanItemRow> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return plans.list(current.get(), PageRequest.of(limit, cursor));
    }

    @POST
    @Path("/plans")
    @IdempotentCreate
    @Operation(summary = "Draft a plan item (officer)")
    public Response draft(@Valid @NotNull PlanItemRequest request) {
        PlanItemView made = plans.draft(current.get(), request);
        return Response.created(URI.create("/api/v1/plans/" + made.number())).entity(made).build();
    }

    @GET
    @Path("/plans/{number}")
    @Operation(summary = "One plan item")
    public PlanItemView one(@PathParam("number") String number) {
        return plans.byNumber(current.get(), number);
    }

    @PUT
    @Path("/plans/{number}")
    @Operation(summary = "Change a draft (officer)")
    public PlanItemView update(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull PlanItemRequest request) {
        return plans.update(current.get(), number, ETags.version(ifMatch), request);
    }

    @POST
    @Path("/plans/{number}/submit")
    @Operation(summary = "Hand a draft to the second person (officer)")
    public PlanItemView submit(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
        return plans.submit(current.get(), number, ETags.version(ifMatch));
    }

    @POST
    @Path("/plans/{number}/send-back")
    @Operation(summary = "Give an item back with a reason (approver, finance)")
    public PlanItemView sendBack(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonRequest request) {
        return plans.sendBack(current.get(), number, ETags.version(ifMatch), request.reason());
    }

    @POST
    @Path("/plans/{number}/approve")
    @Operation(summary = "Approve an item (approver or finance, never the drafter)")
    public PlanItemView approve(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
        return plans.approve(current.get(), number, ETags.version(ifMatch));
    }

    @POST
    @Path("/plans/{number}/agree")
    @Operation(summary = "Consent to my body's share of a joint purchase (its approver)")
    public PlanItemView agree(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
        return plans.agree(current.get(), number, ETags.version(ifMatch));
    }

    @POST
    @Path("/plans/{number}/publish")
    @Operation(summary = "Publish an approved item as procurement intention; repeating it changes nothing")
    public PlanItemView publish(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
        return plans.publish(current.get(), number, ETags.version(ifMatch));
    }

    @POST
    @Path("/plans/{number}/reopen")
    @Operation(summary = "Take an approved item back to change it, with a reason (officer); what it said stays readable")
    public PlanItemView reopen(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonRequest request) {
        return plans.reopen(current.get(), number, ETags.version(ifMatch), request.reason());
    }

    @GET
    @Path("/published-plans")
    @PermitAll
    @Operation(summary = "What the county means to buy: published procurement intentions, newest first")
    public PageOf<PublishedPlan> published(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return plans.published(PageRequest.of(limit, cursor));
    }
}
