package org.carepact.assessment;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rounds of assessment over the API. */
@Path("/api/v1")
@Authenticated
@Tag(name = "assessment")
public class AssessmentResource {
    private final Assessments assessments;
    private final AssessmentWork work;
    private final AssessmentConclusion conclusion;
    private final CurrentActor current;

    AssessmentResource(Assessments assessments, AssessmentWork work, AssessmentConclusion conclusion, CurrentActor current) {
        this.assessments = assessments;
        this.work = work;
        this.conclusion = conclusion;
        this.current = current;
    }

    @GET
    @Path("/assessments")
    @PermitAll
    @Operation(summary = "Rounds of assessment the asker may see, newest first; published ones are public")
    public PageOf<AssessmentView> list(@QueryParam("contract") String contract, @QueryParam("supplier") String supplier, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return assessments.list(current.orNull(), contract, supplier, PageRequest.of(limit, cursor));
    }

    @POST
    @Path("/assessments")
    @IdempotentCreate
    @Operation(summary = "Plan a round by hand, with a reason (supervisor)")
    public Response plan(@Valid @NotNull PlanAssessmentRequest request) {
        return created(assessments.plan(current.get(), request));
    }

    @GET
    @Path("/assessments/{number}")
    @PermitAll
    @Operation(summary = "One round, as far as the asker may know it")
    public AssessmentView one(@PathParam("number") String number) {
        return assessments.byNumber(current.orNull(), number);
    }

    @POST
    @Path("/assessments/{number}/open")
    @Operation(summary = "Open a planned round and appoint its evaluators (supervisor)")
    public AssessmentView open(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ExpertsRequest request) {
        return assessments.open(current.get(), number, ETags.version(ifMatch), request);
    }

    @POST
    @Path("/assessments/{number}/appoint")
    @Operation(summary = "Appoint more evaluators (supervisor)")
    public AssessmentView appoint(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ExpertsRequest request) {
        return assessments.appoint(current.get(), number, ETags.version(ifMatch), request);
    }

    @POST
    @Path("/assessments/{number}/statement")
    @Operation(summary = "State whether there is a conflict of interest (evaluator, once)")
    public AssessmentView state(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull StatementRequest request) {
        return work.state(current.get(), number, ETags.version(ifMatch), request);
    }

    @POST
    @Path("/assessments/{number}/score")
    @Operation(summary = "Send one's total with its comment (evaluator, once)")
    public AssessmentView score(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ExpertScoreRequest request) {
        return work.score(current.get(), number, ETags.version(ifMatch), request);
    }

    @PUT
    @Path("/assessments/{number}/figures")
    @Operation(summary = "Record the audited figures of the period with their evidence (supervisor)")
    public AssessmentView record(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull FiguresRequest request) {
        return work.record(current.get(), number, ETags.version(ifMatch), request);
    }

    @POST
    @Path("/assessments/{number}/preview")
    @Operation(summary = "Compute the result and let the organization answer (supervisor)")
    public AssessmentView preview(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
        return work.preview(current.get(), number, ETags.version(ifMatch));
    }

    @POST
    @Path("/assessments/{number}/reply")
    @Operation(summary = "Answer the preview, and name what is disputed (manager of the organization, once)")
    public AssessmentView reply(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReplyRequest request) {
        return conclusion.reply(current.get(), number, ETags.version(ifMatch), request);
    }

    @POST
    @Path("/assessments/{number}/reviewer")
    @Operation(summary = "Appoint the reviewer of what is disputed (supervisor)")
    public AssessmentView appointReviewer(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull ReviewerRequest request) {
        return conclusion.appointReviewer(current.get(), number, ETags.version(ifMatch), request);
    }

    @POST
    @Path("/assessments/{number}/review")
    @Operation(summary = "Confirm or correct what is disputed (the reviewer)")
    public AssessmentView review(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReviewRequest request) {
        return conclusion.review(current.get(), number, ETags.version(ifMatch), request);
    }

    @POST
    @Path("/assessments/{number}/send-back")
    @Operation(summary = "Send a result back for a fault in it (approver of the purchaser)")
    public AssessmentView sendBack(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonRequest request) {
        return conclusion.sendBack(current.get(), number, ETags.version(ifMatch), request);
    }

    @POST
    @Path("/assessments/{number}/lock")
    @Operation(summary = "Confirm the result as the second person (approver of the purchaser)")
    public AssessmentView lock(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
        return conclusion.lock(current.get(), number, ETags.version(ifMatch));
    }

    @POST
    @Path("/assessments/{number}/publish")
    @Operation(summary = "Publish the result with its certificate (supervisor)")
    public AssessmentView publish(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
        return conclusion.publish(current.get(), number, ETags.version(ifMatch));
    }

    @POST
    @Path("/assessments/{number}/correct")
    @IdempotentCreate
    @Operation(summary = "Begin a corrected round of a published one (supervisor)")
    public Response correct(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonRequest request) {
        return created(assessments.correct(current.get(), number, ETags.version(ifMatch), request));
    }

    private static Response created(AssessmentView made) {
        return Response.created(URI.create("/api/v1/assessments/" + made.number())).entity(made).build();
    }
}
