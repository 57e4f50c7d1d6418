package org.carepact.award;

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
import org.carepact.tender.TenderView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Awards over the API. */
@Path("/api/v1")
@Authenticated
@Tag(name = "award")
public class AwardResource {
    private final Awards awards;
    private final CurrentActor current;

    AwardResource(Awards awards, CurrentActor current) {
        this.awards = awards;
        this.current = current;
    }

    @GET
    @Path("/awards")
    @PermitAll
    @Operation(summary = "Awards the asker may see, newest first")
    public PageOf<AwardView> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return awards.list(current.orNull(), PageRequest.of(limit, cursor));
    }

    @POST
    @Path("/awards")
    @IdempotentCreate
    @Operation(summary = "Propose the first of the ranking, after a winner fell away the next (officer)")
    public Response propose(@Valid @NotNull AwardRequest request) {
        AwardView made = awards.propose(current.get(), request);
        return Response.created(URI.create("/api/v1/awards/" + made.number())).entity(made).build();
    }

    @GET
    @Path("/awards/{number}")
    @PermitAll
    @Operation(summary = "One award; before publication only for the purchaser")
    public AwardView one(@PathParam("number") String number) {
        return awards.byNumber(current.orNull(), number);
    }

    @POST
    @Path("/awards/{number}/publish")
    @Operation(summary = "Publish (approver who is not the proposer); the standstill begins")
    public AwardView publish(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
        return awards.publish(current.get(), number, ETags.version(ifMatch));
    }

    @POST
    @Path("/awards/{number}/send-back")
    @Operation(summary = "Give a proposal back with a reason (approver)")
    public AwardView sendBack(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonRequest request) {
        return awards.sendBack(current.get(), number, ETags.version(ifMatch), request);
    }

    @POST
    @Path("/awards/{number}/decline")
    @Operation(summary = "Give my award up with a reason, before a contract is drawn up (winner)")
    public AwardView decline(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonRequest request) {
        return awards.decline(current.get(), number, ETags.version(ifMatch), request);
    }

    @POST
    @Path("/tenders/{number}/no-award")
    @Operation(summary = "End an evaluated tender without award, with a reason (approver)")
    public TenderView endWithout(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonRequest request) {
        return awards.endWithout(current.get(), number, ETags.version(ifMatch), request);
    }

    @GET
    @Path("/awards/{number}/letter")
    @Operation(summary = "My own score and rank (bidder)")
    public LetterView letter(@PathParam("number") String number) {
        return awards.letter(current.get(), number);
    }
}
