package org.carepact.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.problem.ProblemKind;
import org.carepact.kernel.web.CurrentRequest;
import org.carepact.kernel.web.Form;
import org.carepact.kernel.web.Forms;
import org.carepact.kernel.web.PageResponses;

/** Signing in and out, the first administrator. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class SignInPages {
    private final SignIn signIn;
    private final FirstAdministrator first;
    private final CurrentActor current;
    private final CurrentRequest request;
    private final Forms forms;
    private final IdentityConfig config;
    private final IdentityRules rules;

    SignInPages(SignIn signIn, FirstAdministrator first, CurrentActor current, CurrentRequest request, Forms forms,
            IdentityConfig config, IdentityRules rules) {
        this.signIn = signIn;
        this.first = first;
        this.current = current;
        this.request = request;
        this.forms = forms;
        this.config = config;
        this.rules = rules;
    }

    /** The pages. */
    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance signIn(Form form, String next, boolean demonstration);

        static native TemplateInstance setup(Form form);

        private Templates() {}
    }

    /** The first administrator's form. */
    public record SetupRequest(@NotNull String code, @Valid @NotNull AccountRequest account, @Valid @NotNull PartyRequest county) {}

    @GET
    @Path("/sign-in")
    @PermitAll
    public TemplateInstance form(@QueryParam("next") String next) {
        return Templates.signIn(Form.empty(), local(next), demonstration());
    }

    @POST
    @Path("/sign-in")
    @PermitAll
    public Response in(MultivaluedMap<String, String> input, @HeaderParam("User-Agent") String agent) {
        String next = local(input.getFirst("next"));
        input.remove("next");
        return forms.submit(input, TokenRequest.class, ask -> {
            try {
                SignIn.Begun begun = signIn.in(ask.username(), ask.password(), ask.totp(), Session.Kind.BROWSER, request.remote(), agent);
                endFormer();
                return Response.seeOther(URI.create(next)).cookie(cookie(begun.secret(), (int) rules.sessionLife().toSeconds())).build();
            } catch (Problem refused) {
                throw refused.kind() == ProblemKind.UNAUTHENTICATED ? Problem.of(ProblemKind.INVALID, refused.code()) : refused;
            }
        }, form -> Templates.signIn(form, next, demonstration()));
    }

    @POST
    @Path("/sign-out")
    @PermitAll
    public Response out(MultivaluedMap<String, String> input) {
        endFormer();
        return Response.seeOther(URI.create("/")).cookie(cookie("", 0)).build();
    }

    @GET
    @Path("/setup")
    @PermitAll
    public TemplateInstance setup() {
        if (!first.isOpen()) {
            throw Problem.notFound();
        }
        return Templates.setup(Form.empty());
    }

    @POST
    @Path("/setup")
    @PermitAll
    public Response createFirst(MultivaluedMap<String, String> input) {
        return forms.submit(input, SetupRequest.class, ask -> {
            first.create(ask.code(), ask.account(), ask.county());
            return PageResponses.seeOther("/sign-in", "identity.notice.setup");
        }, Templates::setup);
    }

    /** Nobody knows of a session whose cookie is replaced: it must not live on. */
    private void endFormer() {
        Actor former = current.orNull();
        if (former != null) {
            signIn.revoke(former, former.session().value());
        }
    }

    private boolean demonstration() {
        return org.eclipse.microprofile.config.ConfigProvider.getConfig().getOptionalValue("carepact.demo.enabled", Boolean.class).orElse(false);
    }

    private NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(CarepactAuthentication.COOKIE)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(config.secureCookies() || request.isSecure())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** Only ever leads to a page of ours. */
    private static String local(String next) {
        return next != null && next.matches("/[A-Za-z0-9][A-Za-z0-9/._-]*") ? next : "/work";
    }
}
