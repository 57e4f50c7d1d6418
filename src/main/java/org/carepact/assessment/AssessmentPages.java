package org.carepact.assessment;

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
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import org.carepact.assessment.engine.AssessmentTemplate;
import org.carepact.contract.ContractView;
import org.carepact.contract.Contracts;
import org.carepact.document.Attachments;
import org.carepact.document.DocumentView;
import org.carepact.document.Documents;
import org.carepact.identity.Accounts;
import org.carepact.identity.Actor;
import org.carepact.identity.CurrentActor;
import org.carepact.identity.Role;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.i18n.Texts;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.time.LegalClock;
import org.carepact.kernel.web.Form;
import org.carepact.kernel.web.Forms;
import org.carepact.kernel.web.Navigation;
import org.carepact.kernel.web.PageResponses;

/** Rounds of assessment as pages: the list, a round with what its reader may do next. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class AssessmentPages {
    private final Assessments assessments;
    private final AssessmentWork work;
    private final AssessmentConclusion conclusion;
    private final AssessmentTemplates templates;
    private final Contracts contracts;
    private final Accounts accounts;
    private final Documents documents;
    private final LegalClock clock;
    private final CurrentActor current;
    private final Forms forms;

    AssessmentPages(Assessments assessments, AssessmentWork work, AssessmentConclusion conclusion, AssessmentTemplates templates, Contracts contracts,
            Accounts accounts, Documents documents, LegalClock clock, CurrentActor current, Forms forms) {
        this.assessments = assessments;
        this.work = work;
        this.conclusion = conclusion;
        this.templates = templates;
        this.contracts = contracts;
        this.accounts = accounts;
        this.documents = documents;
        this.clock = clock;
        this.current = current;
        this.forms = forms;
    }

    /** A choice of a form. */
    public record Choice(String value, String label) {}

    /** The pages. */
    @CheckedTemplate(basePath = "assessment")
    static class Templates {
        static native TemplateInstance rounds(PageOf<AssessmentView> page, String contract, boolean plans);

        static native TemplateInstance plan(ContractView contract, List<Choice> templates, AssessmentKind[] kinds, Form form);

        static native TemplateInstance round(AssessmentView round, Bilingual template, List<AssessmentDimension> dimensions, AssessmentTurn turn,
                List<Choice> experts, Attachments files, List<DocumentView> certificates, Form form);

        private Templates() {}
    }

    /** An act that needs no input but its version. */
    public record Nothing() {}

    @GET
    @Path("/assessments")
    public TemplateInstance list(@QueryParam("contract") String contract, @QueryParam("cursor") String cursor) {
        Actor actor = current.orNull();
        String of = contract == null || contract.isBlank() ? null : contract;
        return Templates.rounds(assessments.list(actor, of, null, PageRequest.of(null, cursor)), of, of != null && actor != null && actor.has(Role.SUPERVISOR));
    }

    @GET
    @Path("/assessments/new")
    @Authenticated
    public TemplateInstance blank(@QueryParam("contract") String contract) {
        return plan(Form.empty().with("contractNumber", contract));
    }

    @POST
    @Path("/assessments")
    @Authenticated
    public Response plan(MultivaluedMap<String, String> input) {
        return forms.submit(input, PlanAssessmentRequest.class,
                request -> to(assessments.plan(current.get(), request).number(), "plan"), this::plan);
    }

    @GET
    @Path("/assessments/{number}")
    public TemplateInstance one(@PathParam("number") String number) {
        return round(number, null);
    }

    @POST
    @Path("/assessments/{number}/open")
    @Authenticated
    public Response open(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return act(number, input, ExpertsRequest.class, "open", (version, request) -> assessments.open(current.get(), number, version, request));
    }

    @POST
    @Path("/assessments/{number}/appoint")
    @Authenticated
    public Response appoint(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return act(number, input, ExpertsRequest.class, "open", (version, request) -> assessments.appoint(current.get(), number, version, request));
    }

    @POST
    @Path("/assessments/{number}/statement")
    @Authenticated
    public Response state(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return act(number, input, StatementRequest.class, "state", (version, request) -> work.state(current.get(), number, version, request));
    }

    @POST
    @Path("/assessments/{number}/score")
    @Authenticated
    public Response score(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return act(number, input, ExpertScoreRequest.class, "score", (version, request) -> work.score(current.get(), number, version, request));
    }

    @POST
    @Path("/assessments/{number}/preview")
    @Authenticated
    public Response preview(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return act(number, input, "preview", version -> work.preview(current.get(), number, version));
    }

    @POST
    @Path("/assessments/{number}/reply")
    @Authenticated
    public Response reply(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return act(number, input, ReplyRequest.class, "reply", (version, request) -> conclusion.reply(current.get(), number, version, request));
    }

    @POST
    @Path("/assessments/{number}/reviewer")
    @Authenticated
    public Response appointReviewer(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return act(number, input, ReviewerRequest.class, "reviewer",
                (version, request) -> conclusion.appointReviewer(current.get(), number, version, request));
    }

    @POST
    @Path("/assessments/{number}/send-back")
    @Authenticated
    public Response sendBack(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return act(number, input, ReasonRequest.class, "send-back", (version, request) -> conclusion.sendBack(current.get(), number, version, request));
    }

    @POST
    @Path("/assessments/{number}/lock")
    @Authenticated
    public Response lock(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return act(number, input, "lock", version -> conclusion.lock(current.get(), number, version));
    }

    @POST
    @Path("/assessments/{number}/publish")
    @Authenticated
    public Response publish(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return act(number, input, "publish", version -> conclusion.publish(current.get(), number, version));
    }

    @POST
    @Path("/assessments/{number}/correct")
    @Authenticated
    public Response correct(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, ReasonRequest.class,
                request -> to(assessments.correct(current.get(), number, Forms.version(input), request).number(), "plan"), form -> round(number, form));
    }

    /** An act with input. */
    private interface Act<T> {
        AssessmentView on(long version, T request);
    }

    private <T> Response act(String number, MultivaluedMap<String, String> input, Class<T> type, String notice, Act<T> act) {
        return forms.submit(input, type, request -> {
            act.on(Forms.version(input), request);
            return to(number, notice);
        }, form -> round(number, form));
    }

    private Response act(String number, MultivaluedMap<String, String> input, String notice, LongFunction<AssessmentView> act) {
        return act(number, input, Nothing.class, notice, (version, nothing) -> act.apply(version));
    }

    private static Response to(String number, String notice) {
        return PageResponses.seeOther("/assessments/" + number, "assessment.notice." + notice);
    }

    private TemplateInstance plan(Form form) {
        Actor actor = current.get();
        actor.require(Role.SUPERVISOR);
        List<Choice> choices = templates.all().stream()
                .filter(template -> template.method() == AssessmentTemplate.Method.MULTI_SOURCE)
                .map(template -> new Choice(template.code(), Texts.text(template.name())))
                .distinct()
                .toList();
        return Templates.plan(contracts.byNumber(actor, form.value("contractNumber")), choices, AssessmentKind.values(), form);
    }

    private TemplateInstance round(String number, Form refused) {
        Actor actor = current.orNull();
        AssessmentView round = assessments.byNumber(actor, number);
        AssessmentTemplate template = templates.of(round.template(), round.templateVersion(), clock.today());
        AssessmentTurn turn = AssessmentTurn.of(actor, round);
        Attachments files = actor == null ? null : documents.attachments(actor, AssessmentFiles.owner(number), "/assessments/" + number);
        List<DocumentView> certificates = documents.list(actor, CertificateFiles.owner(number));
        return Templates.round(round, template.name(), AssessmentDimension.of(template), turn, turn.appoints() ? experts(round) : List.of(), files, certificates,
                refused == null ? Form.upon(round.version()) : refused);
    }

    /** Evaluators who have no part in the round yet. */
    private List<Choice> experts(AssessmentView round) {
        return accounts.holders(Role.EVALUATOR, null).stream()
                .filter(person -> round.experts().stream().noneMatch(there -> person.username().equals(there.username())))
                .map(person -> new Choice(person.username(), Texts.text(person.name())))
                .toList();
    }

    /** Where the room is found. */
    @Singleton
    static class Links implements Navigation {
        @Override
        public List<Entry> entries() {
            return List.of(new Entry(60, "assessment.nav", "/assessments", Set.of()));
        }
    }
}
