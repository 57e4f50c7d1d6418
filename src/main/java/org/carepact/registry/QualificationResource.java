package org.carepact.registry;

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
import java.util.List;
import java.util.Map;
import org.carepact.identity.CurrentActor;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.web.ETags;
import org.carepact.kernel.web.IdempotentCreate;
import org.carepact.kernel.web.ReasonRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Applications for qualification over the API: what the organization does, then what the county does. */
@Path("/api/v1")
@Authenticated
@Tag(name = "registry")
public class QualificationResource {
    private final Qualifications qualifications;
    private final QualificationReview review;
    private final CurrentActor current;

    QualificationResource(Qualifications qualifications, QualificationReview review, CurrentActor current) {
        this.qualifications = qualifications;
        this.review = review;
        this.current = current;
    }

    @GET
    @Path("/qualification-criteria")
    @PermitAll
    @Operation(summary = "What every provider must meet: the law's grounds and the county's own, with their sources, and the fields of service")
    public Criteria criteria() {
        return qualifications.current();
    }

    @GET
    @Path("/qualifications")
    @Operation(summary = "Applications I may see, newest first; ?organization= narrows to one organization's")
    public PageOf<QualificationRow> list(@QueryParam("organization") String organization, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return qualifications.list(current.get(), organization, PageRequest.of(limit, cursor));
    }

    @POST
    @Path("/qualifications")
    @IdempotentCreate
    @Operation(summary = "Begin my organization's application in an open round, or find the open one")
    public Response start(@RequestBody(required = false) @Valid ApplicationRequest request) {
        QualificationView made = qualifications.start(current.get(), request == null ? ApplicationRequest.PLAIN : request);
        return Response.created(URI.create("/api/v1/qualifications/" + made.number())).entity(made).build();
    }

    @GET
    @Path("/qualifications/{number}")
    @Operation(summary = "One application")
    public QualificationView one(@PathParam("number") String number) {
        return qualifications.byNumber(current.get(), number);
    }

    @PUT
    @Path("/qualifications/{number}")
    @Operation(summary = "Save my statements and fields of service")
    public QualificationView save(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull QualificationRequest request) {
        return qualifications.save(current.get(), number, ETags.version(ifMatch), request);
    }

    @POST
    @Path("/qualifications/{number}/submit")
    @Operation(summary = "Hand my application in")
    public QualificationView submit(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
        return qualifications.submit(current.get(), number, ETags.version(ifMatch));
    }

    @POST
    @Path("/qualifications/{number}/answer")
    @Operation(summary = "Hand in again what the notice asked to put right")
    public QualificationView answer(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
        return qualifications.answer(current.get(), number, ETags.version(ifMatch));
    }

    @POST
    @Path("/qualifications/{number}/withdraw")
    @Operation(summary = "Take my application back before it is decided")
    public QualificationView withdraw(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
        return qualifications.withdraw(current.get(), number, ETags.version(ifMatch));
    }

    @GET
    @Path("/qualifications/{number}/marks")
    @Operation(summary = "What the machine would mark from the facts on file; nothing is stored (officer, approver, auditor)")
    public Map<String, List<Mark>> dryRun(@PathParam("number") String number) {
        return Map.of("items", review.dryRunOne(current.get(), number));
    }

    @POST
    @Path("/qualifications/{number}/mark")
    @Operation(summary = "Store the machine's marks beside people's judgements, which stay as they are (officer)")
    public QualificationView mark(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
        return review.mark(current.get(), number, ETags.version(ifMatch));
    }

    @PUT
    @Path("/qualifications/{number}/judgements")
    @Operation(summary = "Save my judgements as they grow (officer)")
    public QualificationView judge(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull JudgementsRequest request) {
        return review.judge(current.get(), number, ETags.version(ifMatch), request);
    }

    @POST
    @Path("/qualifications/{number}/ask-cure")
    @Operation(summary = "Give the one notice of what is not met or missing (officer)")
    public QualificationView askCure(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull CureRequest request) {
        return review.askCure(current.get(), number, ETags.version(ifMatch), request);
    }

    @POST
    @Path("/qualifications/{number}/propose")
    @Operation(summary = "Judge each criterion and propose a decision (officer)")
    public QualificationView propose(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ProposalRequest request) {
        return review.propose(current.get(), number, ETags.version(ifMatch), request);
    }

    @POST
    @Path("/qualifications/{number}/send-back")
    @Operation(summary = "Give the proposal back with a reason (approver)")
    public QualificationView sendBack(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonRequest request) {
        return review.sendBack(current.get(), number, ETags.version(ifMatch), request.reason());
    }

    @POST
    @Path("/qualifications/{number}/confirm")
    @Operation(summary = "Confirm the proposal (approver who is not the proposer); the decision is issued as PDF in both languages")
    public QualificationView confirm(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
        return review.confirm(current.get(), number, ETags.version(ifMatch));
    }
}
