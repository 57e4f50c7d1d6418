package org.carepact.evaluation;

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
import org.carepact.identity.Accounts;
import org.carepact.identity.Actor;
import org.carepact.identity.CurrentActor;
import org.carepact.identity.PersonView;
import org.carepact.identity.Role;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.problem.ProblemKind;
import org.carepact.kernel.web.Form;
import org.carepact.kernel.web.Forms;
import org.carepact.kernel.web.NoInput;
import org.carepact.kernel.web.PageResponses;
import org.carepact.tender.TenderState;
import org.carepact.tender.TenderView;
import org.carepact.tender.Tenders;

/** The committee's pages: who sits, the conflict statement, the sheet beside the bid, the ranking. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class PanelPages {
    private final Panels panels;
    private final ScoreSheets sheets;
    private final Rankings rankings;
    private final Tenders tenders;
    private final Accounts accounts;
    private final CurrentActor current;
    private final Forms forms;

    PanelPages(Panels panels, ScoreSheets sheets, Rankings rankings, Tenders tenders, Accounts accounts, CurrentActor current, Forms forms) {
        this.panels = panels;
        this.sheets = sheets;
        this.rankings = rankings;
        this.tenders = tenders;
        this.accounts = accounts;
        this.current = current;
        this.forms = forms;
    }

    /** The pages. */
    @CheckedTemplate(basePath = "evaluation")
    static class Templates {
        static native TemplateInstance panel(TenderView tender, PanelView panel, PanelView.Member me, List<SheetView> sheets, RankingView ranking,
                List<PersonView> experts, List<PersonView> own, boolean appoints, boolean closes, boolean awards, Form form);

        static native TemplateInstance sheet(TenderView tender, SheetView sheet, Form form);

        private Templates() {}
    }

    @GET
    @Path("/panels/{number}")
    public TemplateInstance panel(@PathParam("number") String number) {
        return panel(number, Form.empty());
    }

    @POST
    @Path("/panels/{number}/appoint")
    public Response appoint(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, AppointRequest.class, request -> {
            panels.appoint(current.get(), number, Forms.version(input), request);
            return PageResponses.seeOther("/panels/" + number, "evaluation.notice.appointed");
        }, form -> panel(number, form));
    }

    @POST
    @Path("/panels/{number}/statement")
    public Response state(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, ConflictRequest.class, request -> {
            panels.state(current.get(), number, Forms.version(input), request);
            // whoever steps down sees the panel no more
            return PageResponses.seeOther(request.conflict() ? "/work" : "/panels/" + number, "evaluation.notice.stated");
        }, form -> panel(number, form));
    }

    @POST
    @Path("/panels/{number}/close")
    public Response close(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, NoInput.class, nothing -> {
            rankings.close(current.get(), number, Forms.version(input));
            return PageResponses.seeOther("/panels/" + number, "evaluation.notice.closed");
        }, form -> panel(number, form));
    }

    @GET
    @Path("/panels/{number}/sheets/{bid}")
    public TemplateInstance sheet(@PathParam("number") String number, @PathParam("bid") String bid) {
        return sheet(number, bid, null);
    }

    @POST
    @Path("/panels/{number}/sheets/{bid}")
    public Response save(@PathParam("number") String number, @PathParam("bid") String bid, MultivaluedMap<String, String> input) {
        boolean send = input.containsKey("send");
        return forms.submit(input, SheetRequest.class, request -> {
            SheetView saved = sheets.save(current.get(), number, bid, Forms.version(input), request);
            if (send) {
                sheets.send(current.get(), number, bid, saved.version());
            }
            return PageResponses.seeOther(send ? "/panels/" + number : "/panels/" + number + "/sheets/" + bid,
                    send ? "evaluation.notice.sent" : "evaluation.notice.saved");
        }, form -> sheet(number, bid, form));
    }

    private TemplateInstance panel(String number, Form form) {
        Actor actor = current.get();
        TenderView tender = tenders.byNumber(actor, number);
        PanelView panel = panels.panelOf(actor, number);
        PanelView.Member me = panel.members().stream().filter(member -> member.username().equals(actor.username())).findFirst().orElse(null);
        boolean officer = actor.actsAs(Role.OFFICER, tender.purchaser());
        boolean appoints = officer && (tender.state() == TenderState.CLOSED || tender.state() == TenderState.OPENED);
        return Templates.panel(tender, panel, me, sheets.sheets(actor, number), ranking(actor, number),
                appoints ? accounts.holders(Role.EVALUATOR, null) : List.of(),
                appoints ? panels.purchasersPeople(tender.purchaser()) : List.of(), appoints, officer && tender.state() == TenderState.OPENED,
                officer && tender.state() == TenderState.EVALUATED, form);
    }

    private RankingView ranking(Actor actor, String number) {
        try {
            return rankings.ranking(actor, number);
        } catch (Problem none) {
            if (none.kind() != ProblemKind.NOT_FOUND) {
                throw none;
            }
            return null;
        }
    }

    private TemplateInstance sheet(String number, String bid, Form refused) {
        Actor actor = current.get();
        TenderView tender = tenders.byNumber(actor, number);
        SheetView sheet = sheets.sheet(actor, number, bid);
        Form form = Form.upon(sheet.version());
        for (int i = 0; i < tender.criteria().size(); i++) {
            SheetRequest.Score score = sheet.score(tender.criteria().get(i).key());
            if (score != null) {
                form = form.with("scores[" + i + "].points", score.points()).with("scores[" + i + "].reason", score.reason());
            }
        }
        return Templates.sheet(tender, sheet, refused == null ? form : refused);
    }
}
