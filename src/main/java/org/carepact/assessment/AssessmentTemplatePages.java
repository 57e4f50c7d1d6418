package org.carepact.assessment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.carepact.assessment.engine.Assessment;
import org.carepact.assessment.engine.AssessmentTemplate;
import org.carepact.assessment.engine.Indicator;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;
import org.carepact.kernel.web.Form;
import org.carepact.kernel.web.Forms;
import org.carepact.kernel.web.Navigation;

/** The rules of assessments as public pages, and "what would happen if": it computes and stores nothing, so it is a GET. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class AssessmentTemplatePages {
    private static final String COMPUTE = "compute";

    private final AssessmentTemplates templates;
    private final LegalClock clock;
    private final Forms forms;

    AssessmentTemplatePages(AssessmentTemplates templates, LegalClock clock, Forms forms) {
        this.templates = templates;
        this.clock = clock;
        this.forms = forms;
    }

    /** An indicator, how deep it stands in the tree (0 for dimensions), and the numbers of its formula and gate. */
    public record Node(Indicator indicator, int depth, List<Numeral> numbers) {}

    /** A number of a formula; {@code label} is a message key. */
    public record Numeral(String label, String value) {}

    /** The pages. */
    @CheckedTemplate(basePath = "assessment")
    static class Templates {
        static native TemplateInstance templates(List<AssessmentTemplateRow> rows);

        static native TemplateInstance template(AssessmentTemplate template, List<Node> nodes, Bilingual bestBand, String preview);

        static native TemplateInstance preview(AssessmentTemplate template, String back, Form form, AssessmentOutcome result);

        private Templates() {}
    }

    @GET
    @Path("/assessment-templates")
    public TemplateInstance list() {
        return Templates.templates(templates.all().stream().map(AssessmentTemplateRow::of).toList());
    }

    @GET
    @Path("/assessment-templates/{code}")
    public TemplateInstance one(@PathParam("code") String code) {
        AssessmentTemplate template = templates.current(code, clock.today());
        List<Node> nodes = template.dimensions().stream().flatMap(dimension -> nodes(dimension, 0)).toList();
        return Templates.template(template, nodes, best(template), computable(template) ? path(template) + "/preview" : null);
    }

    @GET
    @Path("/assessment-templates/{code}/preview")
    public Response preview(@PathParam("code") String code, @Context UriInfo uri) {
        AssessmentTemplate template = templates.current(code, clock.today());
        if (!computable(template)) {
            throw Problem.notFound();
        }
        MultivaluedMap<String, String> asked = uri.getQueryParameters();
        if (!asked.containsKey(COMPUTE)) {
            return page(Templates.preview(template, path(template), filled(AssessmentPreviewForm.example()), null));
        }
        return forms.submit(asked, AssessmentPreviewForm.class, input -> {
            AssessmentOutcome result;
            try {
                result = AssessmentOutcome.of(template, Assessment.of(template, input.facts()));
            } catch (Problem problem) {
                throw AssessmentPreviewForm.atFields(problem);
            }
            Form form = Form.empty();
            for (String name : asked.keySet()) {
                form = form.with(name, asked.getFirst(name));
            }
            return page(Templates.preview(template, path(template), form, result));
        }, refused -> Templates.preview(template, path(template), refused, null));
    }

    private static Form filled(Map<String, String> values) {
        Form form = Form.empty();
        for (Map.Entry<String, String> value : values.entrySet()) {
            form = form.with(value.getKey(), value.getValue());
        }
        return form;
    }

    private static Response page(TemplateInstance page) {
        return Response.ok(page.render(), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")).build();
    }

    private static Bilingual best(AssessmentTemplate template) {
        return template.bandOf(template.bestBandWhenMissing()).orElseThrow().name();
    }

    private static boolean computable(AssessmentTemplate template) {
        return template.method() == AssessmentTemplate.Method.MULTI_SOURCE;
    }

    private static Stream<Node> nodes(Indicator indicator, int depth) {
        return Stream.concat(Stream.of(new Node(indicator, depth, numbers(indicator))), indicator.children().stream().flatMap(child -> nodes(child, depth + 1)));
    }

    private static List<Numeral> numbers(Indicator indicator) {
        return Stream.of(indicator.parameters(), indicator.coverage())
                .flatMap(numbers -> numbers.entrySet().stream())
                .map(number -> new Numeral("assessment.parameter." + number.getKey(), number.getValue()))
                .toList();
    }

    private static String path(AssessmentTemplate template) {
        return "/assessment-templates/" + template.code();
    }

    /** Where the room is found. */
    @Singleton
    static class Links implements Navigation {
        @Override
        public List<Entry> entries() {
            return List.of(new Entry(85, "assessment.templates.nav", "/assessment-templates", Set.of()));
        }
    }
}
