package org.carepact.identity;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.web.ETags;
import org.carepact.kernel.web.IdempotentCreate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Parties, accounts and memberships, for administrators. */
@Path("/api/v1")
@Authenticated
@Tag(name = "identity")
public class AccountResource {
    private final Accounts accounts;
    private final Memberships memberships;
    private final Parties parties;
    private final CurrentActor current;

    AccountResource(Accounts accounts, Memberships memberships, Parties parties, CurrentActor current) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.parties = parties;
        this.current = current;
    }

    @GET
    @Path("/parties")
    @Operation(summary = "Parties, newest first; ?q= searches number, name and credit code")
    public PageOf<PartyView> parties(@QueryParam("q") String asked, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return parties.list(current.get(), asked, PageRequest.of(limit, cursor));
    }

    @POST
    @Path("/parties")
    @IdempotentCreate
    @Operation(summary = "Enter a party")
    public Response createParty(@Valid @NotNull PartyRequest request) {
        PartyView made = parties.create(current.get(), request);
        return Response.created(URI.create("/api/v1/parties/" + made.number())).entity(made).build();
    }

    @GET
    @Path("/parties/{number}")
    @Operation(summary = "One party")
    public PartyView party(@PathParam("number") String number) {
        current.get();
        return parties.byNumber(number);
    }

    @GET
    @Path("/parties/{number}/members")
    @Operation(summary = "Who acts for a party today or will, newest first (administrator, auditor)")
    public PageOf<MembershipView> members(@PathParam("number") String number, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return parties.members(current.get(), number, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/accounts")
    @Operation(summary = "Accounts, newest first; ?q= searches user name and name")
    public PageOf<AccountView> accounts(@QueryParam("q") String asked, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return accounts.list(current.get(), asked, PageRequest.of(limit, cursor));
    }

    @POST
    @Path("/accounts")
    @IdempotentCreate
    @Operation(summary = "Make an account; whoever is to use it must choose another password first")
    public Response createAccount(@Valid @NotNull AccountRequest request) {
        AccountView made = accounts.create(current.get(), request);
        return Response.created(URI.create("/api/v1/accounts/" + made.username())).entity(made).build();
    }

    @GET
    @Path("/accounts/{username}")
    @Operation(summary = "One account with its memberships")
    public AccountView account(@PathParam("username") String username) {
        return accounts.byUsername(current.get(), username);
    }

    @POST
    @Path("/accounts/{username}/memberships")
    @Operation(summary = "Let somebody act for a party in a role, perhaps as a deputy for some days")
    public AccountView join(@PathParam("username") String username, @Valid @NotNull MembershipRequest request) {
        memberships.join(current.get(), username, request);
        return accounts.byUsername(current.get(), username);
    }

    @DELETE
    @Path("/accounts/{username}/memberships/{id}")
    @Operation(summary = "End a membership from today on")
    public void leave(@PathParam("username") String username, @PathParam("id") UUID id) {
        memberships.leave(current.get(), username, id);
    }

    @POST
    @Path("/accounts/{username}/deactivate")
    @Operation(summary = "Close an account and end its sessions")
    public AccountView deactivate(@PathParam("username") String username, @HeaderParam("If-Match") String ifMatch) {
        return accounts.deactivate(current.get(), username, ETags.version(ifMatch));
    }

    @POST
    @Path("/accounts/{username}/activate")
    @Operation(summary = "Open a closed account again")
    public AccountView activate(@PathParam("username") String username, @HeaderParam("If-Match") String ifMatch) {
        return accounts.activate(current.get(), username, ETags.version(ifMatch));
    }

    @POST
    @Path("/accounts/{username}/unlock")
    @Operation(summary = "End an account's rest after failed tries")
    public AccountView unlock(@PathParam("username") String username, @HeaderParam("If-Match") String ifMatch) {
        return accounts.unlock(current.get(), username, ETags.version(ifMatch));
    }

    @POST
    @Path("/accounts/{username}/reset-password")
    @Operation(summary = "A one-time password in place of a forgotten one; this answer alone holds it")
    public OneTimePassword resetPassword(@PathParam("username") String username, @HeaderParam("If-Match") String ifMatch) {
        return accounts.resetPassword(current.get(), username, ETags.version(ifMatch));
    }

    @POST
    @Path("/accounts/{username}/reset-second-factor")
    @Operation(summary = "Take away a second factor that was lost with its recovery codes")
    public AccountView resetSecondFactor(@PathParam("username") String username, @HeaderParam("If-Match") String ifMatch) {
        return accounts.resetSecondFactor(current.get(), username, ETags.version(ifMatch));
    }
}
