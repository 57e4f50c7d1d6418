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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.carepact.kernel.i18n.Language;
import org.carepact.kernel.web.Form;
import org.carepact.kernel.web.Forms;
import org.carepact.kernel.web.PageResponses;

/** One's own account: password, language, second factor, sessions. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class OwnAccountPages {
    private final SignIn signIn;
    private final Accounts accounts;
    private final OwnAccount own;
    private final CurrentActor current;
    private final Forms forms;

    OwnAccountPages(SignIn signIn, Accounts accounts, OwnAccount own, CurrentActor current, Forms forms) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.own = own;
        this.current = current;
        this.forms = forms;
    }

    /** The pages. */
    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance own(Form form, Actor me, List<TokenResource.SessionView> sessions, boolean secondFactor, long codesLeft);

        static native TemplateInstance secondFactor(Form form, String secret);

        static native TemplateInstance recoveryCodes(Form form);

        static native TemplateInstance codes(List<String> codes);

        private Templates() {}
    }

    @GET
    @Path("/account")
    public TemplateInstance account() {
        return account(Form.empty());
    }

    @POST
    @Path("/account/password")
    public Response password(MultivaluedMap<String, String> input) {
        return forms.submit(input, PasswordRequest.class, ask -> {
            own.changePassword(current.get(), ask);
            return PageResponses.seeOther("/account", "identity.notice.password");
        }, this::account);
    }

    @POST
    @Path("/account/language")
    public Response language(MultivaluedMap<String, String> input) {
        Language chosen = Language.ofTag(input.getFirst("language"));
        own.speak(current.get(), chosen);
        return PageResponses.seeOther("/account?lang=" + chosen.tag());
    }

    @POST
    @Path("/account/sessions/{id}/revoke")
    public Response revoke(@PathParam("id") UUID id, MultivaluedMap<String, String> input) {
        signIn.revoke(current.get(), id);
        return PageResponses.seeOther("/account", "identity.notice.revoked");
    }

    @GET
    @Path("/account/second-factor")
    public TemplateInstance secondFactor() {
        return secondFactor(Form.empty());
    }

    @POST
    @Path("/account/second-factor")
    public Response confirmSecondFactor(MultivaluedMap<String, String> input) {
        return forms.submit(input, SecondFactorRequest.class,
                ask -> PageResponses.once(Templates.codes(own.secondFactor(current.get(), ask))), this::secondFactor);
    }

    @GET
    @Path("/account/recovery-codes")
    public TemplateInstance recoveryCodes() {
        return Templates.recoveryCodes(Form.empty());
    }

    @POST
    @Path("/account/recovery-codes")
    public Response newRecoveryCodes(MultivaluedMap<String, String> input) {
        return forms.submit(input, ConfirmRequest.class,
                ask -> PageResponses.once(Templates.codes(own.newCodes(current.get(), ask))), Templates::recoveryCodes);
    }

    private TemplateInstance account(Form form) {
        Actor me = current.get();
        AccountView account = accounts.byUsername(me, me.username());
        return Templates.own(form, me, signIn.sessions(me).stream().map(session -> TokenResource.view(session, me)).toList(),
                account.secondFactor(), own.codesLeft(me));
    }

    /** A refused form keeps the secret that the authenticator was given already. */
    private TemplateInstance secondFactor(Form form) {
        String given = form.value("secret");
        return Templates.secondFactor(form, Totp.secret(given).isPresent() ? given : own.newSecret());
    }
}
