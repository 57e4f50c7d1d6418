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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The directory of organizations, their files through time and the facts entered about them, over the API. */
@Path("/api/v1")
@Authenticated
@Tag(name = "registry")
public class OrganizationResource {
    private final Organizations organizations;
    private final OrganizationHistory history;
    private final CreditFacts facts;
    private final CountyAreas areas;
    private final CurrentActor current;

    OrganizationResource(Organizations organizations, OrganizationHistory history, CreditFacts facts, CountyAreas areas, CurrentActor current) {
        this.organizations = organizations;
        this.history = history;
        this.facts = facts;
        this.areas = areas;
        this.current = current;
    }

    @GET
    @Path("/areas")
    @PermitAll
    @Operation(summary = "The county's towns and sub-districts")
    public Map<String, List<CountyAreas.Area>> areas() {
        return Map.of("items", areas.all());
    }

    @GET
    @Path("/organizations")
    @PermitAll
    @Operation(summary = "Organizations, newest first; ?q= searches name, code and address; ?area=, ?field=, ?level= and ?grade= narrow")
    public PageOf<OrganizationView> organizations(@QueryParam("q") String asked, @QueryParam("area") String area, @QueryParam("field") String field,
            @QueryParam("level") String level, @QueryParam("grade") String grade, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return organizations.list(new DirectoryFilter(asked, area, field, level, grade), PageRequest.of(limit, cursor));
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
    @Operation(summary = "One organization's public file; ?on= reads it as it was at the end of a past day")
    public OrganizationView organization(@PathParam("number") String number, @QueryParam("on") String on) {
        return on == null ? organizations.byNumber(number) : history.asOf(number, OrganizationHistory.day(on));
    }

    @PUT
    @Path("/organizations/{number}")
    @Operation(summary = "Keep my organization's file up to date (its manager)")
    public OrganizationView update(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull OrganizationRequest request) {
        return organizations.update(current.get(), number, ETags.version(ifMatch), request);
    }

    @GET
    @Path("/organizations/{number}/history")
    @PermitAll
    @Operation(summary = "What changed in an organization's file, latest first, with both values")
    public OrganizationHistory.Changes history(@PathParam("number") String number, @QueryParam("cursor") String cursor) {
        return history.changes(current.orNull(), number, cursor);
    }

    @GET
    @Path("/organizations/{number}/bank-account")
    @Operation(summary = "The organization's account with its middle hidden (its own people and the county)")
    public BankAccountView account(@PathParam("number") String number) {
        return organizations.account(current.get(), number);
    }

    @PUT
    @Path("/organizations/{number}/bank-account")
    @Operation(summary = "Say into which account my organization is paid (its manager)")
    public BankAccountView updateAccount(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull BankAccountRequest request) {
        return organizations.updateAccount(current.get(), number, ETags.version(ifMatch), request);
    }

    @GET
    @Path("/organizations/{number}/credit-facts")
    @PermitAll
    @Operation(summary = "Ratings, inspections, lists and penalties of an organization, latest first; some kinds are for insiders")
    public PageOf<CreditFactView> facts(@PathParam("number") String number, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return facts.list(current.orNull(), number, PageRequest.of(limit, cursor));
    }

    @POST
    @Path("/organizations/{number}/credit-facts")
    @IdempotentCreate
    @Operation(summary = "Enter a fact from an authority's paper (officer, supervisor)")
    public Response enter(@PathParam("number") String number, @Valid @NotNull CreditFactRequest request) {
        CreditFactView made = facts.enter(current.get(), number, request);
        return Response.created(URI.create("/api/v1/organizations/" + number + "/credit-facts")).entity(made).build();
    }

    @POST
    @Path("/credit-facts/{number}/withdraw")
    @Operation(summary = "Take a wrong fact back with a reason (officer, supervisor)")
    public CreditFactView withdraw(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonRequest request) {
        return facts.withdraw(current.get(), number, ETags.version(ifMatch), request.reason());
    }

    @POST
    @Path("/credit-facts/{number}/end")
    @Operation(summary = "End a fact that had no end, as when an organization is taken off a list (officer, supervisor)")
    public CreditFactView end(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull CreditFactEnd request) {
        return facts.end(current.get(), number, ETags.version(ifMatch), request);
    }
}
