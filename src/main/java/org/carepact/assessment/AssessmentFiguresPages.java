package org.carepact.assessment;

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
import org.carepact.assessment.engine.AssessmentFacts;
import org.carepact.identity.Actor;
import org.carepact.identity.CurrentActor;
import org.carepact.kernel.time.LegalClock;
import org.carepact.kernel.web.Form;
import org.carepact.kernel.web.Forms;
import org.carepact.kernel.web.PageResponses;

/** The pages on which figures are typed: the supervisor's record of the period, and the reviewer's corrections. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class AssessmentFiguresPages {
    private final Assessments assessments;
    private final AssessmentWork work;
    private final AssessmentConclusion conclusion;
    private final AssessmentTemplates templates;
    private final LegalClock clock;
    private final CurrentActor current;
    private final Forms forms;

    AssessmentFiguresPages(Assessments assessments, AssessmentWork work, AssessmentConclusion conclusion, AssessmentTemplates templates,
            LegalClock clock, CurrentActor current, Forms forms) {
        this.assessments = assessments;
        this.work = work;
        this.conclusion = conclusion;
        this.templates = templates;
        this.clock = clock;
        this.current = current;
        this.forms = forms;
    }

    /** The pages. */
    @CheckedTemplate(basePath = "assessment")
    static class Templates {
        static native TemplateInstance figures(AssessmentView round, List<AssessmentDimension> dimensions, Form form);

        static native TemplateInstance review(AssessmentView round, List<AssessmentDimension> dimensions, List<AssessmentDimension> disputed, Form form);

        private Templates() {}
    }

    @GET
    @Path("/assessments/{number}/figures")
    public TemplateInstance figures(@PathParam("number") String number) {
        AssessmentView round = turn(number, "record");
        return figures(round, filled(round, ""));
    }

    @POST
    @Path("/assessments/{number}/figures")
    public Response record(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        AssessmentView round = turn(number, "record");
        return forms.submit(input, FiguresRequest.class, request -> {
            work.record(current.get(), number, Forms.version(input), request);
            return PageResponses.seeOther("/assessments/" + number, "assessment.notice.record");
        }, form -> figures(round, form));
    }

    @GET
    @Path("/assessments/{number}/review")
    public TemplateInstance review(@PathParam("number") String number) {
        AssessmentView round = turn(number, "review");
        return review(round, filled(round, "figures."));
    }

    @POST
    @Path("/assessments/{number}/review")
    public Response decide(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        AssessmentView round = turn(number, "review");
        return forms.submit(input, ReviewRequest.class, request -> {
            conclusion.review(current.get(), number, Forms.version(input), request);
            return PageResponses.seeOther("/assessments/" + number, "assessment.notice.review");
        }, form -> review(round, form));
    }

    private AssessmentView turn(String number, String act) {
        Actor actor = current.get();
        AssessmentView round = assessments.byNumber(actor, number);
        AssessmentTurn.of(actor, round).require(act, actor, round);
        return round;
    }

    private TemplateInstance figures(AssessmentView round, Form form) {
        return Templates.figures(round, dimensions(round), form);
    }

    private TemplateInstance review(AssessmentView round, Form form) {
        List<AssessmentDimension> all = dimensions(round);
        List<String> codes = round.replies().get(round.replies().size() - 1).disputed();
        return Templates.review(round, all, AssessmentDimension.disputed(all, codes), form);
    }

    private List<AssessmentDimension> dimensions(AssessmentView round) {
        return AssessmentDimension.of(templates.of(round.template(), round.templateVersion(), clock.today()));
    }

    /** The figures recorded so far, as the fields of a form hold them. */
    private Form filled(AssessmentView round, String at) {
        Form form = Form.upon(round.version());
        FiguresRequest figures = round.figures();
        if (figures == null) {
            return form;
        }
        form = form.with(at + "verifiedUnits", figures.verifiedUnits()).with(at + "dueUnits", figures.dueUnits())
                .with(at + "upheldComplaints", figures.upheldComplaints()).with(at + "overdueCallbacks", figures.overdueCallbacks())
                .with(at + "latePeriods", figures.latePeriods()).with(at + "mentoringHours", figures.mentoringHours())
                .with(at + "safeguardingBreach", Boolean.TRUE.equals(figures.safeguardingBreach()) ? "true" : null);
        form = answers(form, at, figures);
        for (AssessmentDimension dimension : dimensions(round)) {
            FiguresRequest.Evidence there = figures.evidence().stream().filter(each -> each.dimension().equals(dimension.code())).findFirst().orElse(null);
            if (there != null) {
                form = form.with(dimension.field(at + "evidence", "text.zh"), there.text().zh()).with(dimension.field(at + "evidence", "text.en"), there.text().en());
            }
        }
        return form;
    }

    private static Form answers(Form form, String at, FiguresRequest figures) {
        Form filled = form;
        AssessmentFacts.School school = figures.school();
        if (school != null) {
            filled = filled.with(at + "school.asked", school.asked()).with(at + "school.confirmed", school.confirmed())
                    .with(at + "school.differs", school.differs()).with(at + "school.ruledRight", school.ruledRight())
                    .with(at + "school.cannotTell", school.cannotTell());
        }
        RatingCounts ratings = figures.guardians();
        if (ratings != null) {
            filled = filled.with(at + "guardians.online5", ratings.online5()).with(at + "guardians.online4", ratings.online4())
                    .with(at + "guardians.online3", ratings.online3()).with(at + "guardians.online2", ratings.online2())
                    .with(at + "guardians.online1", ratings.online1()).with(at + "guardians.assisted5", ratings.assisted5())
                    .with(at + "guardians.assisted4", ratings.assisted4()).with(at + "guardians.assisted3", ratings.assisted3())
                    .with(at + "guardians.assisted2", ratings.assisted2()).with(at + "guardians.assisted1", ratings.assisted1())
                    .with(at + "guardians.countyMean", ratings.countyMean());
        }
        AssessmentFacts.Committee committee = figures.committee();
        if (committee != null) {
            filled = filled.with(at + "committee.yes", committee.yes()).with(at + "committee.no", committee.no())
                    .with(at + "committee.unsure", committee.unsure());
        }
        AssessmentFacts.Capacity capacity = figures.capacity();
        if (capacity != null) {
            filled = filled.with(at + "capacity.staff", capacity.staff()).with(at + "capacity.validCredentials", capacity.validCredentials())
                    .with(at + "capacity.trainingHours", capacity.trainingHours()).with(at + "capacity.requiredHours", capacity.requiredHours())
                    .with(at + "capacity.acknowledged", capacity.acknowledged());
        }
        return filled;
    }
}
