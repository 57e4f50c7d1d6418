package org.carepact.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Singleton;
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
import java.util.List;
import java.util.Set;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.web.Form;
import org.carepact.kernel.web.Forms;
import org.carepact.kernel.web.Navigation;
import org.carepact.kernel.web.PageResponses;

/** Parties as pages, for administrators; auditors read them. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class PartyPages {
    private final Parties parties;
    private final CurrentActor current;
    private final Forms forms;

    PartyPages(Parties parties, CurrentActor current, Forms forms) {
        this.parties = parties;
        this.current = current;
        this.forms = forms;
    }

    /** The pages. */
    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance parties(PageOf<PartyView> page, Form filter, boolean admin);

        static native TemplateInstance party(PartyView party, PageOf<MembershipView> members);

        static native TemplateInstance newParty(Form form, PartyKind[] kinds);

        private Templates() {}
    }

    @GET
    @Path("/parties")
    public TemplateInstance list(@QueryParam("q") String asked, @QueryParam("cursor") String cursor) {
        Actor actor = current.get();
        actor.require(Role.ADMIN, Role.AUDITOR);
        return Templates.parties(parties.list(actor, asked, PageRequest.of(null, cursor)), Form.empty().with("q", asked), actor.has(Role.ADMIN));
    }

    @GET
    @Path("/parties/new")
    public TemplateInstance fresh() {
        current.get().require(Role.ADMIN);
        return fresh(Form.empty());
    }

    @POST
    @Path("/parties/new")
    public Response create(MultivaluedMap<String, String> input) {
        current.get().require(Role.ADMIN);
        return forms.submit(input, PartyRequest.class, request -> {
            PartyView made = parties.create(current.get(), request);
            return PageResponses.seeOther("/parties/" + made.number(), "identity.notice.party");
        }, PartyPages::fresh);
    }

    @GET
    @Path("/parties/{number}")
    public TemplateInstance one(@PathParam("number") String number, @QueryParam("cursor") String cursor) {
        PageOf<MembershipView> members = parties.members(current.get(), number, PageRequest.of(null, cursor));
        return Templates.party(parties.byNumber(number), members);
    }

    private static TemplateInstance fresh(Form form) {
        return Templates.newParty(form, PartyKind.values());
    }

    /** Where the administrator's pages are found. */
    @Singleton
    static class Links implements Navigation {
        private static final Set<String> READERS = Set.of("ADMIN", "AUDITOR");

        @Override
        public List<Entry> entries() {
            return List.of(new Entry(11, "identity.nav.accounts", "/accounts", READERS), new Entry(25, "identity.nav.parties", "/parties", READERS));
        }
    }
}
