package org.carepact.planning;

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
import java.util.List;
import java.util.Map;
import org.carepact.identity.CurrentActor;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.web.ETags;
import org.carepact.kernel.web.IdempotentCreate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Budget lines and needs over the API. */
@Path("/api/v1")
@Authenticated
@Tag(name = "planning")
public class BudgetResource {
    private final BudgetLines lines;
    private final Needs needs;
    private final CurrentActor current;

    BudgetResource(BudgetLines lines, Needs needs, CurrentActor current) {
        this.lines = lines;
        this.needs = needs;
        this.current = current;
    }

    @GET
    @Path("/budget-lines")
    @Operation(summary = "Budget lines I may see, newest first, with what is planned, committed, contracted and paid")
    public PageOf<BudgetLineView> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return lines.list(current.get(), PageRequest.of(limit, cursor));
    }

    @POST
    @Path("/budget-lines")
    @IdempotentCreate
    @Operation(summary = "Enter a line of a body's budget (finance)")
    public Response enter(@Valid @NotNull BudgetLineRequest request) {
        BudgetLineView made = lines.enter(current.get(), request);
        return Response.created(URI.create("/api/v1/budget-lines/" + made.code())).entity(made).build();
    }

    @GET
    @Path("/budget-lines/{code}")
    @Operation(summary = "One budget line with the plan items behind its sums")
    public BudgetLineView one(@PathParam("code") String code) {
        return lines.byCode(current.get(), code);
    }

    @POST
    @Path("/budget-lines/{code}/confirm")
    @Operation(summary = "Confirm a new line or another amount (approver of the body)")
    public BudgetLineView confirm(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch) {
        return lines.confirm(current.get(), code, ETags.version(ifMatch));
    }

    @POST
    @Path("/budget-lines/{code}/amend")
    @Operation(summary = "Propose another amount with a reason (finance); never less than plans hold")
    public BudgetLineView amend(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull AmendBudgetRequest request) {
        return lines.amend(current.get(), code, ETags.version(ifMatch), request);
    }

    @POST
    @Path("/budget-lines/{code}/keep")
    @Operation(summary = "Leave the amount as it was (approver of the body)")
    public BudgetLineView keep(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch) {
        return lines.keep(current.get(), code, ETags.version(ifMatch));
    }

    @GET
    @Path("/needs")
    @PermitAll
    @Operation(summary = "Needs by town and school as numbers; ?year= narrows. Numbers below five are withheld from the public")
    public PageOf<NeedView> needs(@QueryParam("year") Integer year, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return needs.list(current.orNull(), year, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/needs/sums")
    @PermitAll
    @Operation(summary = "Needs of a year by service")
    public Map<String, List<Needs.Sum>> sums(@QueryParam("year") Integer year) {
        return Map.of("items", year == null ? List.of() : needs.sums(current.orNull(), year));
    }

    @POST
    @Path("/needs")
    @Operation(summary = "Enter what a town or school needs, or other numbers for it (officer)")
    public NeedView enter(@Valid @NotNull NeedRequest request) {
        return needs.enter(current.get(), request);
    }
}
