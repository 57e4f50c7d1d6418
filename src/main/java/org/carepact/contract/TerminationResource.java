package org.carepact.contract;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.carepact.identity.CurrentActor;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.web.ETags;
import org.carepact.kernel.web.IdempotentCreate;
import org.carepact.kernel.web.ReasonRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Ending contracts before their time, over the API. */
@Path("/api/v1")
@Authenticated
@Tag(name = "contract")
public class TerminationResource {
    private final Terminations terminations;
    private final CurrentActor current;

    TerminationResource(Terminations terminations, CurrentActor current) {
        this.terminations = terminations;
        this.current = current;
    }

    @GET
    @Path("/contracts/{number}/termination")
    @PermitAll
    @Operation(summary = "The contract's last termination; before it is confirmed for both sides and those who watch")
    public TerminationView one(@PathParam("number") String number) {
        return terminations.of(current.orNull(), number).orElseThrow(Problem::notFound);
    }

    @POST
    @Path("/contracts/{number}/termination")
    @IdempotentCreate
    @Operation(summary = "Propose to end the contract, upon its version (officer)")
    public Response propose(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull TerminationRequest request) {
        TerminationView made = terminations.propose(current.get(), number, ETags.version(ifMatch), request);
        return Response.created(URI.create("/api/v1/contracts/" + number + "/termination")).entity(made).build();
    }

    @POST
    @Path("/contracts/{number}/termination/answer")
    @Operation(summary = "Answer a proposed termination (supplier's manager)")
    public TerminationView answer(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull TerminationAnswer request) {
        return terminations.answer(current.get(), number, ETags.version(ifMatch), request);
    }

    @POST
    @Path("/contracts/{number}/termination/confirm")
    @Operation(summary = "End the contract (approver, never the proposer), once the supplier was heard or agreed")
    public TerminationView confirm(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonRequest request) {
        return terminations.confirm(current.get(), number, ETags.version(ifMatch), request);
    }

    @POST
    @Path("/contracts/{number}/termination/drop")
    @Operation(summary = "Do not pursue a proposed termination (officer, approver)")
    public TerminationView drop(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonRequest request) {
        return terminations.drop(current.get(), number, ETags.version(ifMatch), request);
    }
}
