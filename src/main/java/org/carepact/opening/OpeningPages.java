package org.carepact.opening;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.carepact.identity.Actor;
import org.carepact.identity.CurrentActor;
import org.carepact.kernel.web.Form;
import org.carepact.kernel.web.Forms;
import org.carepact.kernel.web.NoInput;
import org.carepact.kernel.web.PageResponses;
import org.carepact.tender.TenderView;
import org.carepact.tender.Tenders;

/** The opening as a page: the ceremony for its officers, afterwards the record for everybody. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class OpeningPages {
    private final Openings openings;
    private final Tenders tenders;
    private final CurrentActor current;
    private final Forms forms;

    OpeningPages(Openings openings, Tenders tenders, CurrentActor current, Forms forms) {
        this.openings = openings;
        this.tenders = tenders;
        this.current = current;
        this.forms = forms;
    }

    /** The pages. */
    @CheckedTemplate(basePath = "opening")
    static class Templates {
        static native TemplateInstance show(OpeningView opening, TenderView tender, boolean officer, boolean here, Form form);

        private Templates() {}
    }

    @GET
    @Path("/openings/{number}")
    public TemplateInstance show(@PathParam("number") String number) {
        return show(number, Form.empty());
    }

    @POST
    @Path("/openings/{number}/present")
    @Authenticated
    public Response present(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, NoInput.class, nothing -> {
            openings.present(current.get(), number);
            return PageResponses.seeOther("/openings/" + number, "opening.notice.present");
        }, form -> show(number, form));
    }

    @POST
    @Path("/openings/{number}/open")
    @Authenticated
    public Response open(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, NoInput.class, nothing -> {
            openings.open(current.get(), number);
            return PageResponses.seeOther("/openings/" + number, "opening.notice.opened");
        }, form -> show(number, form));
    }

    private TemplateInstance show(String number, Form form) {
        Actor actor = current.orNull();
        OpeningView opening = openings.of(actor, number);
        TenderView tender = tenders.byNumber(actor, number);
        boolean officer = actor != null && opening.openedAt() == null && tender.openers().contains(actor.account());
        boolean here = officer && opening.present().stream().anyMatch(each -> each.account().equals(actor.account()));
        return Templates.show(opening, tender, officer, here, form);
    }
}
