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

/** Contracts over the API. */
@Path("/api/v1")
@Authenticated
@Tag(name = "contract")
public class ContractResource {
    private final Contracts contracts;
    private final CurrentActor current;

    ContractResource(Contracts contracts, CurrentActor current) {
        this.contracts = contracts;
        this.current = current;
    }

    @GET
    @Path("/contracts")
    @PermitAll
    @Operation(summary = "Contracts the asker may see, newest first; signed ones are public")
    public PageOf<ContractView> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return contracts.list(current.orNull(), PageRequest.of(limit, cursor));
    }

    @POST
    @Path("/contracts")
    @IdempotentCreate
    @Operation(summary = "Draw a contract up from an award in effect (officer)")
    public Response drawUp(@Valid @NotNull ContractRequest request) {
        ContractView made = contracts.drawUp(current.get(), request);
        return Response.created(URI.create("/api/v1/contracts/" + made.number())).entity(made).build();
    }

    @GET
    @Path("/contracts/{number}")
    @PermitAll
    @Operation(summary = "One contract")
    public ContractView one(@PathParam("number") String number) {
        return contracts.byNumber(current.orNull(), number);
    }

    @POST
    @Path("/contracts/{number}/sign")
    @Operation(summary = "Sign for the supplier (its manager)")
    public ContractView sign(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
        return contracts.sign(current.get(), number, ETags.version(ifMatch));
    }

    @POST
    @Path("/contracts/{number}/countersign")
    @Operation(summary = "Sign for the purchaser (approver); the contract is in force")
    public ContractView countersign(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
        return contracts.countersign(current.get(), number, ETags.version(ifMatch));
    }

    @POST
    @Path("/contracts/{number}/refuse")
    @Operation(summary = "Refuse to sign, with a reason (supplier's manager); the award falls away")
    public ContractView refuse(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonRequest request) {
        return contracts.refuse(current.get(), number, ETags.version(ifMatch), request);
    }

    @POST
    @Path("/contracts/{number}/take-back")
    @Operation(summary = "Take back what is not in force, to draw it up anew (officer; approver once the supplier has signed)")
    public ContractView takeBack(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonRequest request) {
        return contracts.takeBack(current.get(), number, ETags.version(ifMatch), request);
    }

    @POST
    @Path("/contracts/{number}/lapse")
    @Operation(summary = "State that the supplier has not signed in time (approver); the award falls away")
    public ContractView lapse(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonRequest request) {
        return contracts.lapse(current.get(), number, ETags.version(ifMatch), request);
    }
}
