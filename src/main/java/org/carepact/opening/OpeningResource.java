package org.carepact.opening;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.carepact.identity.CurrentActor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The opening over the API. Its acts name no version: being present twice changes nothing, opening twice is refused. */
@Path("/api/v1")
@Authenticated
@Tag(name = "opening")
public class OpeningResource {
    private final Openings openings;
    private final CurrentActor current;

    OpeningResource(Openings openings, CurrentActor current) {
        this.openings = openings;
        this.current = current;
    }

    @GET
    @Path("/tenders/{number}/opening")
    @PermitAll
    @Operation(summary = "Record of the opening; before it only its officers and the purchaser find it")
    public OpeningView one(@PathParam("number") String number) {
        return openings.of(current.orNull(), number);
    }

    @POST
    @Path("/tenders/{number}/opening/present")
    @Operation(summary = "I, an opening officer of this tender, am here")
    public OpeningView present(@PathParam("number") String number) {
        return openings.present(current.get(), number);
    }

    @POST
    @Path("/tenders/{number}/opening/open")
    @Operation(summary = "Open all bids; enough officers must be present")
    public OpeningView open(@PathParam("number") String number) {
        return openings.open(current.get(), number);
    }
}
