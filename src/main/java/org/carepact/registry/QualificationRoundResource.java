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
import org.carepact.identity.CurrentActor;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.web.ETags;
import org.carepact.kernel.web.IdempotentCreate;
import org.carepact.kernel.web.ReasonRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rounds of qualification over the API. */
@Path("/api/v1")
@Authenticated
@Tag(name = "registry")
public class QualificationRoundResource {
    private final QualificationRounds rounds;
    private final QualificationReview review;
    private final CurrentActor current;

    QualificationRoundResource(QualificationRounds rounds, QualificationReview review, CurrentActor current) {
        this.rounds = rounds;
        this.review = review;
        this.current = current;
    }

    @GET
    @Path("/qualification-rounds")
    @PermitAll
    @Operation(summary = "Rounds of qualification, newest first; drafts for those who make or check them")
    public PageOf<QualificationRoundView> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return rounds.list(current.orNull(), PageRequest.of(limit, cursor));
    }

    @POST
    @Path("/qualification-rounds")
    @IdempotentCreate
    @Operation(summary = "Draft a round (officer)")
    public Response draft(@Valid @NotNull QualificationRoundRequest request) {
        QualificationRoundView made = rounds.draft(current.get(), request);
        return Response.created(URI.create("/api/v1/qualification-rounds/" + made.number())).entity(made).build();
    }

    @GET
    @Path("/qualification-rounds/{number}")
    @PermitAll
    @Operation(summary = "One round with its criteria as they were when it was published")
    public QualificationRoundView one(@PathParam("number") String number) {
        return rounds.byNumber(current.orNull(), number);
    }

    @PUT
    @Path("/qualification-rounds/{number}")
    @Operation(summary = "Change a draft (officer)")
    public QualificationRoundView update(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull QualificationRoundRequest request) {
        return rounds.update(current.get(), number, ETags.version(ifMatch), request);
    }

    @POST
    @Path("/qualification-rounds/{number}/publish")
    @Operation(summary = "Publish a round (approver who did not draft it)")
    public QualificationRoundView publish(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
        return rounds.publish(current.get(), number, ETags.version(ifMatch));
    }

    @POST
    @Path("/qualification-rounds/{number}/extend")
    @Operation(summary = "Take applications longer, with a reason (approver)")
    public QualificationRoundView extend(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ExtensionRequest request) {
        return rounds.extend(current.get(), number, ETags.version(ifMatch), request);
    }

    @POST
    @Path("/qualification-rounds/{number}/cancel")
    @Operation(summary = "Cancel a round that nobody has applied in")
    public QualificationRoundView cancel(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonRequest request) {
        return rounds.cancel(current.get(), number, ETags.version(ifMatch), request.reason());
    }

    @GET
    @Path("/qualification-rounds/{number}/marks")
    @Operation(summary = "What the machine would mark of the applications that wait to be judged; nothing is stored (officer, approver, auditor)")
    public PageOf<QualificationReview.Marked> dryRun(@PathParam("number") String number, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return review.dryRun(current.get(), number, PageRequest.of(limit, cursor));
    }
}
