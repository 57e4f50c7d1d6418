package org.carepact.tender;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
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
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.carepact.catalogue.Catalogue;
import org.carepact.document.Attachments;
import org.carepact.document.Documents;
import org.carepact.identity.Accounts;
import org.carepact.identity.Actor;
import org.carepact.identity.CurrentActor;
import org.carepact.identity.PartyChoice;
import org.carepact.identity.Role;
import org.carepact.identity.Sight;
import org.carepact.kernel.i18n.Texts;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.time.LegalClock;
import org.carepact.kernel.web.Choice;
import org.carepact.kernel.web.Form;
import org.carepact.kernel.web.Forms;
import org.carepact.kernel.web.Navigation;
import org.carepact.kernel.web.NoInput;
import org.carepact.kernel.web.PageResponses;
import org.carepact.kernel.web.ReasonRequest;
import org.carepact.planning.ServiceLine;

/** Tenders for people: what is open, the notice, drafting it, questions and answers. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class TenderPages {
    /** Rows of the form for criteria; empty ones are left out. */
    private static final List<Integer> CRITERIA = List.of(0, 1, 2, 3, 4, 5);

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final Tenders tenders;
    private final Questions questions;
    private final Catalogue catalogue;
    private final Accounts accounts;
    private final Documents documents;
    private final CurrentActor current;
    private final LegalClock clock;
    private final Forms forms;

    TenderPages(Tenders tenders, Questions questions, Catalogue catalogue, Accounts accounts, Documents documents, CurrentActor current, LegalClock clock, Forms forms) {
        this.tenders = tenders;
        this.questions = questions;
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.documents = documents;
        this.current = current;
        this.clock = clock;
        this.forms = forms;
    }

    /** The pages. */
    @CheckedTemplate(basePath = "tender")
    static class Templates {
        static native TemplateInstance list(PageOf<TenderRow> page, Form filter);

        static native TemplateInstance show(TenderView tender, List<ServiceLine> lines, PageOf<QuestionView> questions, List<Finding> findings, Attachments files,
                Can can, Form form);

        static native TemplateInstance edit(Form form, String action, List<Integer> criteria, List<Choice> openers);

        private Templates() {}
    }

    /** What this reader may do now, and for which organizations where they manage several. */
    record Can(boolean edit, boolean submit, boolean publish, boolean cancel, boolean ask, boolean answer, boolean bid, boolean plan,
            List<PartyChoice> suppliers) {
        /** Whether something is to be done at the head of the page. */
        public boolean act() {
            return edit || submit || publish || bid;
        }
    }

    @GET
    @Path("/tenders")
    public TemplateInstance list(@QueryParam("q") String asked, @QueryParam("cursor") String cursor) {
        return Templates.list(tenders.list(current.orNull(), asked, PageRequest.of(null, cursor)), Form.empty().with("q", asked));
    }

    @GET
    @Path("/tenders/new")
    @Authenticated
    public TemplateInstance blank(@QueryParam("plan") String plan) {
        current.get().require(Role.OFFICER);
        return edit(Form.empty().with("planNumber", plan).with("priceWeight", "15"), "/tenders");
    }

    @POST
    @Path("/tenders")
    @Authenticated
    public Response draft(MultivaluedMap<String, String> input) {
        return forms.submit(input, DraftTenderRequest.class,
                request -> PageResponses.seeOther("/tenders/" + tenders.draft(current.get(), request).number(), "tender.notice.drafted"),
                form -> edit(form, "/tenders"));
    }

    @GET
    @Path("/tenders/{number}")
    public TemplateInstance show(@PathParam("number") String number, @QueryParam("cursor") String cursor) {
        return show(number, cursor, null);
    }

    @GET
    @Path("/tenders/{number}/edit")
    @Authenticated
    public TemplateInstance edit(@PathParam("number") String number) {
        TenderView tender = tenders.byNumber(current.get(), number);
        return edit(filled(tender), "/tenders/" + number);
    }

    @POST
    @Path("/tenders/{number}")
    @Authenticated
    public Response update(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, DraftTenderRequest.class, request -> {
            tenders.update(current.get(), number, Forms.version(input), request);
            return PageResponses.seeOther("/tenders/" + number, "tender.notice.saved");
        }, form -> edit(form, "/tenders/" + number));
    }

    @POST
    @Path("/tenders/{number}/submit")
    @Authenticated
    public Response submit(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, NoInput.class, nothing -> {
            tenders.submit(current.get(), number, Forms.version(input));
            return PageResponses.seeOther("/tenders/" + number, "tender.notice.submitted");
        }, form -> show(number, null, form));
    }

    @POST
    @Path("/tenders/{number}/publish")
    @Authenticated
    public Response publish(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, NoInput.class, nothing -> {
            tenders.publish(current.get(), number, Forms.version(input));
            return PageResponses.seeOther("/tenders/" + number, "tender.notice.published");
        }, form -> show(number, null, form));
    }

    @POST
    @Path("/tenders/{number}/send-back")
    @Authenticated
    public Response sendBack(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, ReasonRequest.class, request -> {
            tenders.sendBack(current.get(), number, Forms.version(input), request.reason());
            return PageResponses.seeOther("/tenders/" + number, "tender.notice.sent-back");
        }, form -> show(number, null, form));
    }

    @POST
    @Path("/tenders/{number}/cancel")
    @Authenticated
    public Response cancel(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, ReasonRequest.class, request -> {
            tenders.cancel(current.get(), number, Forms.version(input), request.reason());
            return PageResponses.seeOther("/tenders/" + number, "tender.notice.cancelled");
        }, form -> show(number, null, form));
    }

    @POST
    @Path("/tenders/{number}/questions")
    @Authenticated
    public Response ask(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, QuestionRequest.class, request -> {
            questions.ask(current.get(), number, request);
            return PageResponses.seeOther("/tenders/" + number, "tender.notice.asked");
        }, form -> show(number, null, form));
    }

    @POST
    @Path("/tenders/{number}/questions/{id}")
    @Authenticated
    public Response answer(@PathParam("number") String number, @PathParam("id") UUID id, MultivaluedMap<String, String> input) {
        return forms.submit(input, AnswerRequest.class, request -> {
            questions.answer(current.get(), id, Forms.version(input), request);
            return PageResponses.seeOther("/tenders/" + number, "tender.notice.answered");
        }, form -> show(number, null, form));
    }

    private TemplateInstance show(String number, String cursor, Form refused) {
        Actor actor = current.orNull();
        TenderView tender = tenders.byNumber(actor, number);
        boolean purchaser = actor != null && actor.actsFor(tender.purchaser());
        boolean officer = purchaser && actor.has(Role.OFFICER);
        boolean approver = purchaser && actor.has(Role.APPROVER);
        boolean bidder = actor != null && actor.has(Role.ORG_MANAGER);
        Instant now = clock.now();
        boolean published = tender.state() == TenderState.PUBLISHED;
        Can can = new Can(officer && tender.state() == TenderState.DRAFT, officer && tender.state() == TenderState.DRAFT,
                approver && tender.state() == TenderState.IN_REVIEW && !actor.account().equals(tender.draftedBy()),
                purchaser && TenderState.MOVES.allows(tender.state(), "cancel", actor.roles()),
                bidder && published && now.isBefore(tender.questionsUntil()), officer,
                bidder && published && now.isBefore(tender.bidDeadline()), Sight.ofPlans(actor).sees(tender.purchaser()),
                PartyChoice.of(actor, Role.ORG_MANAGER));
        List<Finding> findings = purchaser && !tender.state().isPublic() ? tenders.check(actor, number) : List.of();
        return Templates.show(tender, ServiceLine.of(catalogue, tender.lines()), questions.of(actor, number, PageRequest.of(null, cursor)), findings,
                documents.attachments(actor, TenderFiles.owner(number), "/tenders/" + number), can,
                refused == null ? Form.upon(tender.version()) : refused);
    }

    private TemplateInstance edit(Form form, String action) {
        List<Choice> openers = accounts.holders(Role.OPENER, null).stream()
                .map(person -> new Choice(person.username(), Texts.text(person.name()) + " (" + person.username() + ")"))
                .toList();
        return Templates.edit(form, action, CRITERIA, openers);
    }

    private Form filled(TenderView tender) {
        Form form = Form.upon(tender.version())
                .with("planNumber", tender.planNumber())
                .with("title.zh", tender.title().zh())
                .with("title.en", tender.title().en())
                .with("need.zh", tender.need().zh())
                .with("need.en", tender.need().en())
                .with("ceiling", tender.ceiling().amount())
                .with("priceWeight", tender.priceWeight().stripTrailingZeros().toPlainString())
                .with("questionsUntil", FIELD.format(tender.questionsUntil().atZone(clock.zone())))
                .with("bidDeadline", FIELD.format(tender.bidDeadline().atZone(clock.zone())));
        for (int i = 0; i < tender.openers().size(); i++) {
            form = form.with("openers[" + i + "]", accounts.person(tender.openers().get(i)).username());
        }
        for (int i = 0; i < tender.criteria().size(); i++) {
            CriterionView criterion = tender.criteria().get(i);
            String at = "criteria[" + i + "].";
            form = form.with(at + "key", criterion.key())
                    .with(at + "name.zh", criterion.name().zh())
                    .with(at + "name.en", criterion.name().en())
                    .with(at + "rubric.zh", criterion.rubric() == null ? null : criterion.rubric().zh())
                    .with(at + "rubric.en", criterion.rubric() == null ? null : criterion.rubric().en())
                    .with(at + "max", criterion.max())
                    .with(at + "minimum", criterion.minimum());
        }
        return form;
    }

    /** Where the room is found. */
    @Singleton
    static class Links implements Navigation {
        @Override
        public List<Entry> entries() {
            return List.of(new Entry(20, "tender.nav", "/tenders", Set.of()));
        }
    }
}
