package org.carepact.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.time.LegalClock;
import org.carepact.kernel.web.Form;
import org.carepact.kernel.web.Forms;
import org.carepact.kernel.web.NoInput;
import org.carepact.kernel.web.PageResponses;

/** Accounts and memberships as pages, for administrators; auditors read them. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class AccountPages {
    private final Accounts accounts;
    private final Memberships memberships;
    private final LegalClock clock;
    private final CurrentActor current;
    private final Forms forms;

    AccountPages(Accounts accounts, Memberships memberships, LegalClock clock, CurrentActor current, Forms forms) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.clock = clock;
        this.current = current;
        this.forms = forms;
    }

    /** The pages. */
    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance accounts(PageOf<AccountView> page, Form filter, boolean admin);

        static native TemplateInstance account(Form form, AccountView account, Role[] roles, LocalDate today, boolean admin);

        static native TemplateInstance newAccount(Form form);

        static native TemplateInstance oneTimePassword(OneTimePassword made);

        private Templates() {}
    }

    /** An act of the service upon an account and the version that was seen. */
    private interface Act {
        void upon(Actor actor, String username, long seen);
    }

    @GET
    @Path("/accounts")
    public TemplateInstance list(@QueryParam("q") String asked, @QueryParam("cursor") String cursor) {
        Actor actor = current.get();
        return Templates.accounts(accounts.list(actor, asked, PageRequest.of(null, cursor)), Form.empty().with("q", asked), actor.has(Role.ADMIN));
    }

    @GET
    @Path("/accounts/new")
    public TemplateInstance fresh() {
        current.get().require(Role.ADMIN);
        return Templates.newAccount(Form.empty());
    }

    @POST
    @Path("/accounts/new")
    public Response create(MultivaluedMap<String, String> input) {
        current.get().require(Role.ADMIN);
        return forms.submit(input, NewAccountRequest.class,
                request -> PageResponses.once(Templates.oneTimePassword(accounts.create(current.get(), request))), Templates::newAccount);
    }

    /** {@code party} fills in the form for a new role, for whoever comes from a party's page. */
    @GET
    @Path("/accounts/{username}")
    public TemplateInstance one(@PathParam("username") String username, @QueryParam("party") String party) {
        current.get().require(Role.ADMIN, Role.AUDITOR);
        return page(username, Form.empty().with("party", party));
    }

    @POST
    @Path("/accounts/{username}/memberships")
    public Response join(@PathParam("username") String username, MultivaluedMap<String, String> input) {
        current.get().require(Role.ADMIN);
        return forms.submit(input, MembershipRequest.class, request -> {
            memberships.join(current.get(), username, request);
            return PageResponses.seeOther(at(username), "identity.notice.joined");
        }, form -> page(username, form));
    }

    @POST
    @Path("/accounts/{username}/memberships/{id}/end")
    public Response leave(@PathParam("username") String username, @PathParam("id") UUID id, MultivaluedMap<String, String> input) {
        current.get().require(Role.ADMIN);
        return forms.submit(input, NoInput.class, nothing -> {
            memberships.leave(current.get(), username, id);
            return PageResponses.seeOther(at(username), "identity.notice.left");
        }, form -> page(username, form));
    }

    @POST
    @Path("/accounts/{username}/deactivate")
    public Response deactivate(@PathParam("username") String username, MultivaluedMap<String, String> input) {
        return act(username, input, accounts::deactivate, "identity.notice.deactivated");
    }

    @POST
    @Path("/accounts/{username}/activate")
    public Response activate(@PathParam("username") String username, MultivaluedMap<String, String> input) {
        return act(username, input, accounts::activate, "identity.notice.activated");
    }

    @POST
    @Path("/accounts/{username}/unlock")
    public Response unlock(@PathParam("username") String username, MultivaluedMap<String, String> input) {
        return act(username, input, accounts::unlock, "identity.notice.unlocked");
    }

    @POST
    @Path("/accounts/{username}/reset-second-factor")
    public Response resetSecondFactor(@PathParam("username") String username, MultivaluedMap<String, String> input) {
        return act(username, input, accounts::resetSecondFactor, "identity.notice.second-factor-reset");
    }

    @POST
    @Path("/accounts/{username}/reset-password")
    public Response resetPassword(@PathParam("username") String username, MultivaluedMap<String, String> input) {
        current.get().require(Role.ADMIN);
        return forms.submit(input, NoInput.class,
                nothing -> PageResponses.once(Templates.oneTimePassword(accounts.resetPassword(current.get(), username, Forms.version(input)))),
                form -> page(username, form));
    }

    private Response act(String username, MultivaluedMap<String, String> input, Act act, String notice) {
        current.get().require(Role.ADMIN);
        return forms.submit(input, NoInput.class, nothing -> {
            act.upon(current.get(), username, Forms.version(input));
            return PageResponses.seeOther(at(username), notice);
        }, form -> page(username, form));
    }

    private TemplateInstance page(String username, Form form) {
        Actor actor = current.get();
        return Templates.account(form, accounts.byUsername(actor, username), Role.values(), clock.today(), actor.has(Role.ADMIN));
    }

    private static String at(String username) {
        return "/accounts/" + username;
    }
}
