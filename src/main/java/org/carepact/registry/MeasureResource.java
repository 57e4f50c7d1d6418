package org.carepact.registry;

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
import org.carepact.identity.CurrentActor;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.web.ETags;
import org.carepact.kernel.web.IdempotentCreate;
import org.carepact.kernel.web.ReasonRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Suspensions, blocks and appeals over the API. */
@Path("/api/v1")
@Authenticated
@Tag(name = "registry")
public class MeasureResource {
    private final Measures measures;
    private final Appeals appeals;
    private final CurrentActor current;

    MeasureResource(Measures measures, Appeals appeals, CurrentActor current) {
        this.measures = measures;
        this.appeals = appeals;
        this.current = current;
    }

    @GET
    @Path("/measures")
    @PermitAll
    @Operation(summary = "Suspensions and blocks, newest first: the public sees what is or was in force; ?organization= narrows")
    public PageOf<MeasureRow> list(@QueryParam("organization") String organization, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return measures.list(current.orNull(), organization, PageRequest.of(limit, cursor));
    }

    @POST
    @Path("/organizations/{number}/measures")
    @IdempotentCreate
    @Operation(summary = "Give notice of a suspension or block (officer)")
    public Response notice(@PathParam("number") String organization, @Valid @NotNull MeasureRequest request) {
        MeasureView made = measures.notice(current.get(), organization, request);
        return Response.created(URI.create("/api/v1/measures/" + made.number())).entity(made).build();
    }

    @GET
    @Path("/measures/{number}")
    @PermitAll
    @Operation(summary = "One suspension or block")
    public MeasureView one(@PathParam("number") String number) {
        return measures.byNumber(current.orNull(), number);
    }

    @POST
    @Path("/measures/{number}/defend")
    @Operation(summary = "Answer the notice, once and in time (the organization's manager)")
    public MeasureView defend(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull DefenceRequest request) {
        return measures.defend(current.get(), number, ETags.version(ifMatch), request);
    }

    @POST
    @Path("/measures/{number}/impose")
    @Operation(summary = "Impose it from tomorrow on (approver who did not notice it)")
    public MeasureView impose(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonRequest request) {
        return measures.impose(current.get(), number, ETags.version(ifMatch), request.reason());
    }

    @POST
    @Path("/measures/{number}/drop")
    @Operation(summary = "Do not impose it (approver who did not notice it)")
    public MeasureView drop(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonRequest request) {
        return measures.drop(current.get(), number, ETags.version(ifMatch), request.reason());
    }

    @POST
    @Path("/measures/{number}/lift")
    @Operation(summary = "Lift it before its end (approver who did not notice it)")
    public MeasureView lift(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonRequest request) {
        return measures.lift(current.get(), number, ETags.version(ifMatch), request.reason());
    }

    @GET
    @Path("/appeals")
    @Operation(summary = "Appeals I may see, newest first")
    public PageOf<AppealView> appeals(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return appeals.list(current.get(), PageRequest.of(limit, cursor));
    }

    @POST
    @Path("/appeals")
    @IdempotentCreate
    @Operation(summary = "Appeal against a rejection, suspension or block (the organization's manager)")
    public Response file(@Valid @NotNull AppealRequest request) {
        AppealView made = appeals.file(current.get(), request);
        return Response.created(URI.create("/api/v1/appeals/" + made.number())).entity(made).build();
    }

    @GET
    @Path("/appeals/{number}")
    @Operation(summary = "One appeal")
    public AppealView appeal(@PathParam("number") String number) {
        return appeals.byNumber(current.get(), number);
    }

    @POST
    @Path("/appeals/{number}/uphold")
    @Operation(summary = "The decision stands (supervising body)")
    public AppealView uphold(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonRequest request) {
        return appeals.uphold(current.get(), number, ETags.version(ifMatch), request.reason());
    }

    @POST
    @Path("/appeals/{number}/annul")
    @Operation(summary = "The decision is annulled (supervising body)")
    public AppealView annul(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonRequest request) {
        return appeals.annul(current.get(), number, ETags.version(ifMatch), request.reason());
    }
}
