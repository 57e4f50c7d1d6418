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
import java.util.List;
import org.carepact.identity.Actor;
import org.carepact.identity.CurrentActor;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.web.Form;
import org.carepact.kernel.web.Forms;
import org.carepact.kernel.web.PageResponses;
import org.carepact.kernel.web.ReasonRequest;

/** Appeals as pages: the organization files one, the supervising body decides. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class AppealPages {
    private final Appeals appeals;
    private final CurrentActor current;
    private final Forms forms;

    AppealPages(Appeals appeals, CurrentActor current, Forms forms) {
        this.appeals = appeals;
        this.current = current;
        this.forms = forms;
    }

    /** The pages. */
    @CheckedTemplate(basePath = "registry")
    static class Templates {
        static native TemplateInstance appeals(PageOf<AppealView> page);

        static native TemplateInstance appeal(Form form, AppealView appeal, List<String> acts);

        static native TemplateInstance appealDraft(Form form, String against);

        private Templates() {}
    }

    @GET
    @Path("/appeals")
    public TemplateInstance list(@QueryParam("cursor") String cursor) {
        return Templates.appeals(appeals.list(current.get(), PageRequest.of(null, cursor)));
    }

    @GET
    @Path("/appeals/new")
    public TemplateInstance fresh(@QueryParam("against") String against) {
        if (against == null || !appeals.mayFile(current.get(), against)) {
            throw Problem.notFound();
        }
        return Templates.appealDraft(Form.empty(), against);
    }

    @POST
    @Path("/appeals/new")
    public Response file(MultivaluedMap<String, String> input) {
        return forms.submit(input, AppealRequest.class,
                request -> PageResponses.seeOther("/appeals/" + appeals.file(current.get(), request).number(), "registry.notice.appealed"),
                form -> Templates.appealDraft(form, form.value("against")));
    }

    @GET
    @Path("/appeals/{number}")
    public TemplateInstance one(@PathParam("number") String number) {
        return page(number, Form.empty());
    }

    @POST
    @Path("/appeals/{number}/uphold")
    public Response uphold(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, ReasonRequest.class, request -> {
            appeals.uphold(current.get(), number, Forms.version(input), request.reason());
            return PageResponses.seeOther("/appeals/" + number, "registry.notice.decided");
        }, form -> page(number, form));
    }

    @POST
    @Path("/appeals/{number}/annul")
    public Response annul(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, ReasonRequest.class, request -> {
            appeals.annul(current.get(), number, Forms.version(input), request.reason());
            return PageResponses.seeOther("/appeals/" + number, "registry.notice.decided");
        }, form -> page(number, form));
    }

    private TemplateInstance page(String number, Form form) {
        Actor actor = current.get();
        AppealView appeal = appeals.byNumber(actor, number);
        return Templates.appeal(form, appeal, Appeals.acts(actor, appeal));
    }
}
