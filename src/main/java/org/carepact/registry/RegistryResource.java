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
import org.carepact.identity.ActingFor;
import org.carepact.identity.CurrentActor;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.web.ETags;
import org.carepact.kernel.web.IdempotentCreate;
import org.carepact.kernel.web.ReasonRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Organizations and their qualification over the API. */
@Path("/api/v1")
@Authenticated
@Tag(name = "registry")
public class RegistryResource {
    private final Organizations organizations;
    private final Qualifications qualifications;
    private final QualificationCriteria criteria;
    private final CurrentActor current;

    RegistryResource(Organizations organizations, Qualifications qualifications, QualificationCriteria criteria, CurrentActor current) {
        this.organizations = organizations;
        this.qualifications = qualifications;
        this.criteria = criteria;
        this.current = current;
    }

    @GET
    @Path("/organizations")
    @PermitAll
    @Operation(summary = "Organizations, newest first; ?q= searches name, code and address")
    public PageOf<OrganizationView> organizations(@QueryParam("q") String asked, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return organizations.list(asked, PageRequest.of(limit, cursor));
    }

    @POST
    @Path("/organizations")
    @PermitAll
    @IdempotentCreate
    @Operation(summary = "An organization registers itself and its manager's account")
    public Response register(@Valid @NotNull RegisterOrganizationRequest request) {
        OrganizationView made = organizations.register(request);
        return Response.created(URI.create("/api/v1/organizations/" + made.number())).entity(made).build();
    }

    @GET
    @Path("/organizations/{number}")
    @PermitAll
    @Operation(summary = "One organization's public file")
    public OrganizationView organization(@PathParam("number") String number) {
        return organizations.byNumber(number);
    }

    @PUT
    @Path("/organizations/{number}")
    @Operation(summary = "Keep my organization's file up to date (its manager)")
    public OrganizationView update(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull OrganizationRequest request) {
        return organizations.update(current.get(), number, ETags.version(ifMatch), request);
    }

    @GET
    @Path("/qualification-criteria")
    @PermitAll
    @Operation(summary = "What every provider must meet, with its legal source")
    public Map<String, List<QualificationCriteria.Criterion>> criteria() {
        return Map.of("items", criteria.all());
    }

    @GET
    @Path("/qualifications")
    @Operation(summary = "Applications I may see, newest first; ?organization= narrows to one organization's")
    public PageOf<QualificationRow> qualifications(
            @QueryParam("organization") String organization, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return qualifications.list(current.get(), organization, PageRequest.of(limit, cursor));
    }

    @POST
    @Path("/qualifications")
    @IdempotentCreate
    @Operation(summary = "Begin my organization's application, or find the open one")
    public Response start(@RequestBody(required = false) @Valid ActingFor request) {
        QualificationView made = qualifications.start(current.get(), ActingFor.named(request));
        return Response.created(URI.create("/api/v1/qualifications/" + made.number())).entity(made).build();
    }

    @GET
    @Path("/qualifications/{number}")
    @Operation(summary = "One application")
    public QualificationView qualification(@PathParam("number") String number) {
        return qualifications.byNumber(current.get(), number);
    }

    @PUT
    @Path("/qualifications/{number}")
    @Operation(summary = "Save my statements")
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
    @Path("/qualifications/{number}/propose")
    @Operation(summary = "Judge each criterion (officer)")
    public QualificationView propose(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ProposalRequest request) {
        return qualifications.propose(current.get(), number, ETags.version(ifMatch), request);
    }

    @POST
    @Path("/qualifications/{number}/send-back")
    @Operation(summary = "Give the proposal back with a reason (approver)")
    public QualificationView sendBack(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonRequest request) {
        return qualifications.sendBack(current.get(), number, ETags.version(ifMatch), request.reason());
    }

    @POST
    @Path("/qualifications/{number}/confirm")
    @Operation(summary = "Confirm the proposal (approver who is not the proposer)")
    public QualificationView confirm(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
        return qualifications.confirm(current.get(), number, ETags.version(ifMatch));
    }
}
