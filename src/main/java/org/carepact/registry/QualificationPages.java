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
import org.carepact.kernel.web.ReasonRequest;

/** Applying for qualification, judging an application, confirming the judgement. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class QualificationPages {
    private final Qualifications qualifications;
    private final QualificationCriteria criteria;
    private final CurrentActor current;
    private final Forms forms;

    QualificationPages(Qualifications qualifications, QualificationCriteria criteria, CurrentActor current, Forms forms) {
        this.qualifications = qualifications;
        this.criteria = criteria;
        this.current = current;
        this.forms = forms;
    }

    /** One criterion with what was stated and judged, and the names of its fields. */
    public record Line(int place, QualificationCriteria.Criterion criterion, Statement statement, Judgement judgement) {
        /** Name of a field of the statement under this criterion. */
        public String stated(String field) {
            return "statements[" + place + "]." + field;
        }

        /** Name of a field of the judgement of this criterion. */
        public String judged(String field) {
            return "judgements[" + place + "]." + field;
        }
    }

    /** The pages. */
    @CheckedTemplate(basePath = "registry")
    static class Templates {
        static native TemplateInstance qualifications(PageOf<QualificationRow> page, boolean manager, List<PartyChoice> suppliers, int months, Form form);

        static native TemplateInstance qualification(Form form, QualificationView application, List<Line> lines, List<String> acts, boolean passed);

        static native TemplateInstance statements(Form form, QualificationView application, List<Line> lines, List<Choice> answers);

        static native TemplateInstance review(Form form, QualificationView application, List<Line> lines, List<Choice> answers);

        private Templates() {}
    }

    @GET
    @Path("/qualifications")
    public TemplateInstance list(@QueryParam("cursor") String cursor) {
        Actor actor = current.get();
        return Templates.qualifications(qualifications.list(actor, null, PageRequest.of(null, cursor)), actor.has(Role.ORG_MANAGER),
                PartyChoice.of(actor, Role.ORG_MANAGER), criteria.validMonths(), Form.empty());
    }

    @POST
    @Path("/qualifications")
    public Response start(MultivaluedMap<String, String> input) {
        QualificationView application = qualifications.start(current.get(), input.getFirst("supplier"));
        return PageResponses.seeOther(at(application.number()) + (application.state() == QualificationState.DRAFT ? "/statements" : ""));
    }

    @GET
    @Path("/qualifications/{number}")
    public TemplateInstance one(@PathParam("number") String number) {
        return page(number, Form.empty());
    }

    @GET
    @Path("/qualifications/{number}/statements")
    public TemplateInstance statements(@PathParam("number") String number) {
        QualificationView application = may(number, "save");
        Form form = Form.upon(application.version());
        for (Line line : lines(application)) {
            if (line.statement() != null) {
                form = form.with(line.stated("met"), line.statement().met()).with(line.stated("text"), line.statement().text());
            }
        }
        return statements(form, application);
    }

    @POST
    @Path("/qualifications/{number}/statements")
    public Response save(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        QualificationView application = may(number, "save");
        return forms.submit(input, QualificationRequest.class, request -> {
            qualifications.save(current.get(), number, Forms.version(input), request);
            return PageResponses.seeOther(at(number), "registry.notice.saved");
        }, form -> statements(form, application));
    }

    @POST
    @Path("/qualifications/{number}/submit")
    public Response submit(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, NoInput.class, nothing -> {
            qualifications.submit(current.get(), number, Forms.version(input));
            return PageResponses.seeOther(at(number), "registry.notice.submitted");
        }, form -> page(number, form));
    }

    @GET
    @Path("/qualifications/{number}/review")
    public TemplateInstance review(@PathParam("number") String number) {
        QualificationView application = may(number, "propose");
        Form form = Form.upon(application.version());
        for (Line line : lines(application)) {
            if (line.judgement() != null) {
                form = form.with(line.judged("passed"), line.judgement().passed()).with(line.judged("reason"), line.judgement().reason());
            }
        }
        return review(form, application);
    }

    @POST
    @Path("/qualifications/{number}/review")
    public Response propose(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        QualificationView application = may(number, "propose");
        return forms.submit(input, ProposalRequest.class, request -> {
            qualifications.propose(current.get(), number, Forms.version(input), request);
            return PageResponses.seeOther(at(number), "registry.notice.proposed");
        }, form -> review(form, application));
    }

    @POST
    @Path("/qualifications/{number}/confirm")
    public Response confirm(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, NoInput.class, nothing -> {
            qualifications.confirm(current.get(), number, Forms.version(input));
            return PageResponses.seeOther(at(number), "registry.notice.confirmed");
        }, form -> page(number, form));
    }

    @POST
    @Path("/qualifications/{number}/send-back")
    public Response sendBack(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, ReasonRequest.class, request -> {
            qualifications.sendBack(current.get(), number, Forms.version(input), request.reason());
            return PageResponses.seeOther(at(number), "registry.notice.sent-back");
        }, form -> page(number, form));
    }

    private TemplateInstance page(String number, Form form) {
        QualificationView application = qualifications.byNumber(current.get(), number);
        boolean passed = application.judgements().stream().allMatch(Judgement::passed);
        return Templates.qualification(form, application, lines(application), qualifications.acts(current.get(), number), passed);
    }

    private TemplateInstance statements(Form form, QualificationView application) {
        return Templates.statements(form, application, lines(application),
                answers("registry.qualification.we-do", "registry.qualification.we-do-not"));
    }

    private TemplateInstance review(Form form, QualificationView application) {
        return Templates.review(form, application, lines(application),
                answers("registry.qualification.met", "registry.qualification.not-met"));
    }

    /** The application, where this person may do the act now; otherwise its form does not exist for them. */
    private QualificationView may(String number, String act) {
        QualificationView application = qualifications.byNumber(current.get(), number);
        if (!qualifications.acts(current.get(), number).contains(act)) {
            throw Problem.conflict("kernel.state", application.state());
        }
        return application;
    }

    private List<Line> lines(QualificationView application) {
        List<Line> lines = new ArrayList<>();
        for (QualificationCriteria.Criterion criterion : criteria.all()) {
            lines.add(new Line(lines.size(), criterion, application.statement(criterion.code()), application.judgement(criterion.code())));
        }
        return lines;
    }

    private static List<Choice> answers(String yes, String no) {
        return List.of(new Choice("true", Texts.say(yes)), new Choice("false", Texts.say(no)));
    }

    private static String at(String number) {
        return "/qualifications/" + number;
    }
}
