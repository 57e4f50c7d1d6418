package org.carepact.bid;

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
import org.carepact.identity.ActingFor;
import org.carepact.identity.CurrentActor;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.web.ETags;
import org.carepact.kernel.web.IdempotentCreate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One's own bids over the API. */
@Path("/api/v1")
@Authenticated
@Tag(name = "bid")
public class BidResource {
    private final Bids bids;
    private final CurrentActor current;

    BidResource(Bids bids, CurrentActor current) {
        this.bids = bids;
        this.current = current;
    }

    @POST
    @Path("/tenders/{number}/bids")
    @IdempotentCreate
    @Operation(summary = "Begin my bid, or find the one I began")
    public Response start(@PathParam("number") String tender, @RequestBody(required = false) @Valid ActingFor request) {
        BidView made = bids.start(current.get(), tender, ActingFor.named(request));
        return Response.created(URI.create("/api/v1/bids/" + made.number())).entity(made).build();
    }

    @GET
    @Path("/bids")
    @Operation(summary = "My bids, newest first")
    public PageOf<BidRow> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return bids.list(current.get(), PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/bids/{number}")
    @Operation(summary = "My bid; another's is not found")
    public BidView one(@PathParam("number") String number) {
        return bids.byNumber(current.get(), number);
    }

    @PUT
    @Path("/bids/{number}")
    @Operation(summary = "Save my bid; a submitted one counts only when submitted again")
    public BidView save(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull BidRequest request) {
        return bids.save(current.get(), number, ETags.version(ifMatch), request);
    }

    @POST
    @Path("/bids/{number}/submit")
    @Operation(summary = "Submit my bid before the deadline")
    public BidView submit(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
        return bids.submit(current.get(), number, ETags.version(ifMatch));
    }

    @POST
    @Path("/bids/{number}/withdraw")
    @Operation(summary = "Withdraw my bid before the deadline")
    public BidView withdraw(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
        return bids.withdraw(current.get(), number, ETags.version(ifMatch));
    }

    @GET
    @Path("/bids/{number}/receipt")
    @Operation(summary = "The receipt of my submitted bid")
    public Receipt receipt(@PathParam("number") String number) {
        return bids.receipt(current.get(), number);
    }
}
