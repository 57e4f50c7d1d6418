package org.carepact.people;

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
import org.carepact.identity.CurrentActor;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.web.ETags;
import org.carepact.kernel.web.IdempotentCreate;
import org.carepact.kernel.web.ReasonRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Staff of organizations with their papers over the API. */
@Path("/api/v1")
@Authenticated
@Tag(name = "registry")
public class WorkerResource {
    private final Workers workers;
    private final Credentials credentials;
    private final CurrentActor current;

    WorkerResource(Workers workers, Credentials credentials, CurrentActor current) {
        this.workers = workers;
        this.credentials = credentials;
        this.current = current;
    }

    @GET
    @Path("/organizations/{number}/workers")
    @Operation(summary = "Staff of an organization (its own people and the county; others see none)")
    public PageOf<WorkerRow> list(@PathParam("number") String organization, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return workers.list(current.get(), organization, PageRequest.of(limit, cursor));
    }

    @POST
    @Path("/organizations/{number}/workers")
    @IdempotentCreate
    @Operation(summary = "Enter somebody who works for my organization (its manager)")
    public Response enter(@PathParam("number") String organization, @Valid @NotNull WorkerRequest request) {
        WorkerView made = workers.enter(current.get(), organization, request);
        return Response.created(URI.create("/api/v1/workers/" + made.number())).entity(made).build();
    }

    @GET
    @Path("/workers/{number}")
    @Operation(summary = "Somebody with certificates, background checks and training")
    public WorkerView one(@PathParam("number") String number) {
        return workers.byNumber(current.get(), number);
    }

    @PUT
    @Path("/workers/{number}")
    @Operation(summary = "Keep an entry up to date, or give it a last day (the organization's manager)")
    public WorkerView update(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull WorkerRequest request) {
        return workers.update(current.get(), number, ETags.version(ifMatch), request);
    }

    @POST
    @Path("/workers/{number}/trainings")
    @Operation(summary = "Enter training that somebody took (the organization's manager)")
    public WorkerView train(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull TrainingRequest request) {
        return workers.train(current.get(), number, ETags.version(ifMatch), request);
    }

    @POST
    @Path("/workers/{number}/credentials")
    @IdempotentCreate
    @Operation(summary = "Enter a certificate or background check (the organization's manager)")
    public Response enterCredential(@PathParam("number") String number, @Valid @NotNull CredentialRequest request) {
        WorkerView made = credentials.enter(current.get(), number, request);
        return Response.created(URI.create("/api/v1/workers/" + number)).entity(made).build();
    }

    @POST
    @Path("/credentials/{number}/verify")
    @Operation(summary = "Verify a certificate or check (officer, supervisor; not the organization itself)")
    public WorkerView verify(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
        return credentials.verify(current.get(), number, ETags.version(ifMatch));
    }

    @POST
    @Path("/credentials/{number}/refuse")
    @Operation(summary = "Refuse a certificate or check with a reason (officer, supervisor)")
    public WorkerView refuse(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonRequest request) {
        return credentials.refuse(current.get(), number, ETags.version(ifMatch), request.reason());
    }
}
