package org.carepact.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.carepact.kernel.i18n.Language;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.problem.ProblemKind;
import org.carepact.kernel.web.CurrentRequest;
import org.carepact.kernel.web.Form;
import org.carepact.kernel.web.Forms;
import org.carepact.kernel.web.PageResponses;

/** Signing in and out, one's own account, the first administrator. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class SignInPages {
    private final SignIn signIn;
    private final Accounts accounts;
    private final FirstAdministrator first;
    private final CurrentActor current;
    private final CurrentRequest request;
    private final Forms forms;
    private final IdentityConfig config;
    private final IdentityRules rules;

    SignInPages(SignIn signIn, Accounts accounts, FirstAdministrator first, CurrentActor current, CurrentRequest request, Forms forms,
            IdentityConfig config, IdentityRules rules) {
        this.signIn = signIn;
        this.accounts = accounts;
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

        static native TemplateInstance account(Form form, Actor me, List<TokenResource.SessionView> sessions, boolean secondFactor, boolean needed);

        static native TemplateInstance secondFactor(Form form, String secret);

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
        Actor actor = current.orNull();
        if (actor != null) {
            signIn.revoke(actor, actor.session().value());
        }
        return Response.seeOther(URI.create("/")).cookie(cookie("", 0)).build();
    }

    @GET
    @Path("/account")
    @Authenticated
    public TemplateInstance account() {
        return account(Form.empty());
    }

    @POST
    @Path("/account/password")
    @Authenticated
    public Response password(MultivaluedMap<String, String> input) {
        return forms.submit(input, PasswordRequest.class, ask -> {
            accounts.changePassword(current.get(), ask);
            return PageResponses.seeOther("/account", "identity.notice.password");
        }, this::account);
    }

    @POST
    @Path("/account/language")
    @Authenticated
    public Response language(MultivaluedMap<String, String> input) {
        Language chosen = Language.ofTag(input.getFirst("language"));
        accounts.speak(current.get(), chosen);
        return PageResponses.seeOther("/account?lang=" + chosen.tag());
    }

    @POST
    @Path("/account/sessions/{id}/revoke")
    @Authenticated
    public Response revoke(@PathParam("id") UUID id, MultivaluedMap<String, String> input) {
        signIn.revoke(current.get(), id);
        return PageResponses.seeOther("/account", "identity.notice.revoked");
    }

    @GET
    @Path("/account/second-factor")
    @Authenticated
    public TemplateInstance secondFactor() {
        byte[] secret = accounts.newSecret();
        return Templates.secondFactor(Form.empty().with("secret", Base64.getUrlEncoder().encodeToString(secret)), Totp.base32(secret));
    }

    /** A new secret, as the page offered it, and a code of it. */
    public record SecondFactorRequest(@NotNull String secret, @NotNull String totp) {
        @Override
        public String toString() {
            return "SecondFactorRequest[]";
        }
    }

    @POST
    @Path("/account/second-factor")
    @Authenticated
    public Response confirmSecondFactor(MultivaluedMap<String, String> input) {
        byte[] secret = secret(input.getFirst("secret"));
        return forms.submit(input, SecondFactorRequest.class, ask -> {
            accounts.secondFactor(current.get(), secret, ask.totp());
            return PageResponses.seeOther("/account", "identity.notice.second-factor");
        }, form -> Templates.secondFactor(form, Totp.base32(secret)));
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

    private TemplateInstance account(Form form) {
        Actor me = current.get();
        AccountView account = accounts.byUsername(me, me.username());
        return Templates.account(form, me, signIn.sessions(me).stream().map(session -> TokenResource.view(session, me)).toList(),
                account.secondFactor(), signIn.secondFactorMissing(me));
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
                .secure(config.secureCookies())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    private static byte[] secret(String text) {
        try {
            byte[] secret = Base64.getUrlDecoder().decode(text == null ? "" : text);
            if (secret.length == Totp.SECRET_BYTES) {
                return secret;
            }
        } catch (IllegalArgumentException notBase64) {
            // refused below
        }
        throw Problem.of(ProblemKind.MALFORMED, "kernel.malformed");
    }

    /** Only ever leads to a page of ours. */
    private static String local(String next) {
        return next != null && next.matches("/[A-Za-z0-9][A-Za-z0-9/._-]*") ? next : "/work";
    }
}
