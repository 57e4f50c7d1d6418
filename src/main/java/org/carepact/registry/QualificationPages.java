package org.carepact.registry;

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
import java.util.ArrayList;
import java.util.List;
import org.carepact.document.Attachments;
import org.carepact.document.DocumentView;
import org.carepact.document.Documents;
import org.carepact.identity.Actor;
import org.carepact.identity.CurrentActor;
import org.carepact.identity.PartyChoice;
import org.carepact.identity.Role;
import org.carepact.kernel.i18n.Texts;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.web.Choice;
import org.carepact.kernel.web.Form;
import org.carepact.kernel.web.Forms;
import org.carepact.kernel.web.NoInput;
import org.carepact.kernel.web.PageResponses;

/** Applying for qualification as the organization does it: a list of parts, a page for each, a last look, handing in. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class QualificationPages {
    private final Qualifications qualifications;
    private final QualificationRounds rounds;
    private final Appeals appeals;
    private final Documents documents;
    private final DirectoryChoices choices;
    private final CurrentActor current;
    private final Forms forms;

    QualificationPages(Qualifications qualifications, QualificationRounds rounds, Appeals appeals, Documents documents, DirectoryChoices choices,
            CurrentActor current, Forms forms) {
        this.qualifications = qualifications;
        this.rounds = rounds;
        this.appeals = appeals;
        this.documents = documents;
        this.choices = choices;
        this.current = current;
        this.forms = forms;
    }

    /**
     * One criterion with what was stated, marked and judged, its files, and the names of its fields.
     *
     * @param open whether the organization may write here now
     */
    public record Line(int place, Criterion criterion, Statement statement, Mark mark, Judgement judgement, List<DocumentView> files, boolean open) {
        /** Name of a field of the judgement of this criterion. */
        public String judged(String field) {
            return "judgements[" + place + "]." + field;
        }

        /** {@code done}, {@code begun} or {@code open}. */
        public String status() {
            if (statement == null) {
                return "open";
            }
            return statement.met() != null && statement.text() != null ? "done" : "begun";
        }
    }

    /** What the pages of an application share. */
    public record Sheet(QualificationView application, Criteria criteria, List<Line> lines, List<String> acts, List<DocumentView> papers, AppealView appeal,
            boolean mayAppeal) {
        /** Whether everything is there to be handed in. */
        public boolean complete() {
            return !application.fieldsAsked().isEmpty() && lines.stream().allMatch(line -> line.status().equals("done"));
        }

        /** Whether every criterion is judged as met. */
        public boolean passed() {
            return application.judgements().stream().allMatch(Judgement::passed);
        }

        /** Parts that are done, of all parts. */
        public long done() {
            return lines.stream().filter(line -> line.status().equals("done")).count() + (application.fieldsAsked().isEmpty() ? 0 : 1);
        }

        /** All parts: the fields of service and each criterion. */
        public int parts() {
            return lines.size() + 1;
        }
    }

    /** The pages. */
    @CheckedTemplate(basePath = "registry")
    static class Templates {
        static native TemplateInstance qualifications(PageOf<QualificationRow> page, List<QualificationRoundView> open, boolean manager, List<PartyChoice> suppliers, Form form);

        static native TemplateInstance qualification(Form form, Sheet sheet, DirectoryChoices choices);

        static native TemplateInstance fields(Form form, Sheet sheet, List<Choice> fields);

        static native TemplateInstance statement(Form form, Sheet sheet, Line line, List<Choice> answers, Attachments files, String next);

        static native TemplateInstance check(Form form, Sheet sheet, DirectoryChoices choices);

        private Templates() {}
    }

    @GET
    @Path("/qualifications")
    public TemplateInstance list(@QueryParam("cursor") String cursor) {
        return list(cursor, Form.empty());
    }

    @POST
    @Path("/qualifications")
    public Response start(MultivaluedMap<String, String> input) {
        return forms.submit(input, ApplicationRequest.class, request -> PageResponses.seeOther(at(qualifications.start(current.get(), request).number())),
                form -> list(null, form));
    }

    @GET
    @Path("/qualifications/{number}")
    public TemplateInstance one(@PathParam("number") String number) {
        return page(number, Form.empty());
    }

    @GET
    @Path("/qualifications/{number}/fields")
    public TemplateInstance fields(@PathParam("number") String number) {
        Sheet sheet = may(number, "save");
        return fields(Form.upon(sheet.application().version()).with("fields", sheet.application().fieldsAsked()), sheet);
    }

    @POST
    @Path("/qualifications/{number}/fields")
    public Response saveFields(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        Sheet sheet = may(number, "save");
        return forms.submit(input, QualificationRequest.class, request -> {
            List<String> fields = request.fields() == null ? List.of() : request.fields();
            if (fields.isEmpty()) {
                throw Problem.invalid("/fields", "registry.fields-missing");
            }
            qualifications.save(current.get(), number, Forms.version(input), new QualificationRequest(sheet.application().statements(), fields));
            return PageResponses.seeOther(at(number), "registry.notice.saved");
        }, form -> fields(form, sheet));
    }

    @GET
    @Path("/qualifications/{number}/statements/{criterion}")
    public TemplateInstance statement(@PathParam("number") String number, @PathParam("criterion") String criterion) {
        Sheet sheet = may(number, "save");
        Line line = line(sheet, criterion);
        Form form = Form.upon(sheet.application().version());
        if (line.statement() != null) {
            form = form.with("met", line.statement().met()).with("text", line.statement().text());
        }
        return statement(form, sheet, line);
    }

    @POST
    @Path("/qualifications/{number}/statements/{criterion}")
    public Response saveStatement(@PathParam("number") String number, @PathParam("criterion") String criterion, MultivaluedMap<String, String> input) {
        Sheet sheet = may(number, "save");
        Line line = line(sheet, criterion);
        input.putSingle("criterion", criterion);
        return forms.submit(input, Statement.class, statement -> {
            qualifications.saveOne(current.get(), number, Forms.version(input), statement);
            return PageResponses.seeOther(input.containsKey("stay") ? at(number) : next(sheet, line), "registry.notice.saved");
        }, form -> statement(form, sheet, line));
    }

    /** What the page's script saves while somebody writes; it answers with the new version. */
    @POST
    @Path("/qualifications/{number}/statements/{criterion}/autosave")
    @Produces(MediaType.WILDCARD)
    public Response autosave(@PathParam("number") String number, @PathParam("criterion") String criterion, MultivaluedMap<String, String> input) {
        input.putSingle("criterion", criterion);
        long version = qualifications.saveOne(current.get(), number, Forms.version(input), forms.read(input, Statement.class)).version();
        return Response.ok("{\"version\":" + version + "}", MediaType.APPLICATION_JSON_TYPE).build();
    }

    @GET
    @Path("/qualifications/{number}/check")
    public TemplateInstance check(@PathParam("number") String number) {
        Sheet sheet = may(number, "save");
        return Templates.check(Form.upon(sheet.application().version()), sheet, choices);
    }

    @POST
    @Path("/qualifications/{number}/submit")
    public Response submit(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, NoInput.class, nothing -> {
            qualifications.submit(current.get(), number, Forms.version(input));
            return PageResponses.seeOther(at(number), "registry.notice.submitted");
        }, form -> Templates.check(form, sheet(number), choices));
    }

    @POST
    @Path("/qualifications/{number}/answer")
    public Response answer(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, NoInput.class, nothing -> {
            qualifications.answer(current.get(), number, Forms.version(input));
            return PageResponses.seeOther(at(number), "registry.notice.submitted");
        }, form -> Templates.check(form, sheet(number), choices));
    }

    @POST
    @Path("/qualifications/{number}/withdraw")
    public Response withdraw(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, NoInput.class, nothing -> {
            qualifications.withdraw(current.get(), number, Forms.version(input));
            return PageResponses.seeOther(at(number), "registry.notice.withdrawn");
        }, form -> page(number, form));
    }

    private TemplateInstance list(String cursor, Form form) {
        Actor actor = current.get();
        return Templates.qualifications(qualifications.list(actor, null, PageRequest.of(null, cursor)), rounds.open(), actor.has(Role.ORG_MANAGER),
                PartyChoice.of(actor, Role.ORG_MANAGER), form);
    }

    TemplateInstance page(String number, Form form) {
        return Templates.qualification(form, sheet(number), choices);
    }

    private TemplateInstance fields(Form form, Sheet sheet) {
        return Templates.fields(form, sheet, sheet.criteria().fields().stream().map(field -> new Choice(field.code(), Texts.text(field.name()))).toList());
    }

    private TemplateInstance statement(Form form, Sheet sheet, Line line) {
        List<Choice> answers = List.of(new Choice("true", Texts.say("registry.qualification.we-do")), new Choice("false", Texts.say("registry.qualification.we-do-not")));
        String number = sheet.application().number();
        return Templates.statement(form, sheet, line, answers,
                documents.attachments(current.get(), QualificationFiles.owner(number, line.criterion().code()), at(number) + "/statements/" + line.criterion().code()),
                next(sheet, line));
    }

    /** The sheet of an application, for its own pages and those of the review. */
    Sheet sheet(String number) {
        Actor actor = current.get();
        QualificationView application = qualifications.byNumber(actor, number);
        Criteria criteria = qualifications.criteria(actor, number);
        List<String> acts = qualifications.acts(actor, number);
        List<Line> lines = new ArrayList<>();
        for (Criterion criterion : criteria.criteria()) {
            String code = criterion.code();
            boolean open = acts.contains("save") && (application.cure() == null || application.cure().criteria().contains(code));
            String evidenceOf = application.rejudges() == null ? number : application.rejudges();
            lines.add(new Line(lines.size(), criterion, application.statement(code), application.mark(code), application.judgement(code),
                    documents.list(actor, QualificationFiles.owner(evidenceOf, code)), open));
        }
        return new Sheet(application, criteria, lines, acts, documents.list(actor, DecisionFiles.owner(number)), appeals.against(actor, number).orElse(null),
                appeals.mayFile(actor, number));
    }

    /** The sheet, where this person may do the act now; otherwise its form does not exist for them. */
    Sheet may(String number, String act) {
        Sheet sheet = sheet(number);
        if (!sheet.acts().contains(act)) {
            throw Problem.conflict("kernel.state", sheet.application().state());
        }
        return sheet;
    }

    private static Line line(Sheet sheet, String criterion) {
        return sheet.lines().stream().filter(line -> line.criterion().code().equals(criterion) && line.open()).findFirst().orElseThrow(Problem::notFound);
    }

    /** The page of the next part that may be written, or the last look after the last one. */
    private static String next(Sheet sheet, Line line) {
        return sheet.lines().stream()
                .filter(each -> each.place() > line.place() && each.open())
                .findFirst()
                .map(each -> at(sheet.application().number()) + "/statements/" + each.criterion().code())
                .orElse(at(sheet.application().number()) + "/check");
    }

    static String at(String number) {
        return "/qualifications/" + number;
    }
}
