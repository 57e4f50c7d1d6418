package org.carepact.registry;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.carepact.identity.Actor;
import org.carepact.identity.CurrentActor;
import org.carepact.identity.Role;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.web.Form;
import org.carepact.kernel.web.Forms;
import org.carepact.kernel.web.PageResponses;
import org.carepact.kernel.web.ReasonRequest;

/** Suspensions and blocks as pages: what is in force is everybody's to read. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class MeasurePages {
    private final Measures measures;
    private final Appeals appeals;
    private final Organizations organizations;
    private final CurrentActor current;
    private final Forms forms;

    MeasurePages(Measures measures, Appeals appeals, Organizations organizations, CurrentActor current, Forms forms) {
        this.measures = measures;
        this.appeals = appeals;
        this.organizations = organizations;
        this.current = current;
        this.forms = forms;
    }

    /** The pages. */
    @CheckedTemplate(basePath = "registry")
    static class Templates {
        static native TemplateInstance measures(PageOf<MeasureRow> page);

        static native TemplateInstance measure(Form form, MeasureView measure, List<String> acts, AppealView appeal, boolean mayAppeal);

        static native TemplateInstance measureNotice(Form form, OrganizationView organization, MeasureKind[] kinds);

        private Templates() {}
    }

    @GET
    @Path("/measures")
    @PermitAll
    public TemplateInstance list(@QueryParam("cursor") String cursor) {
        return Templates.measures(measures.list(current.orNull(), null, PageRequest.of(null, cursor)));
    }

    @GET
    @Path("/organizations/{number}/measures/new")
    @Authenticated
    public TemplateInstance fresh(@PathParam("number") String organization) {
        return notice(Form.empty(), organization);
    }

    @POST
    @Path("/organizations/{number}/measures/new")
    @Authenticated
    public Response notice(@PathParam("number") String organization, MultivaluedMap<String, String> input) {
        return forms.submit(input, MeasureRequest.class,
                request -> PageResponses.seeOther(at(measures.notice(current.get(), organization, request).number()), "registry.notice.measure-noticed"),
                form -> notice(form, organization));
    }

    @GET
    @Path("/measures/{number}")
    @PermitAll
    public TemplateInstance one(@PathParam("number") String number) {
        return page(number, Form.empty());
    }

    @POST
    @Path("/measures/{number}/defend")
    @Authenticated
    public Response defend(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, DefenceRequest.class, request -> {
            measures.defend(current.get(), number, Forms.version(input), request);
            return PageResponses.seeOther(at(number), "registry.notice.defended");
        }, form -> page(number, form));
    }

    @POST
    @Path("/measures/{number}/impose")
    @Authenticated
    public Response impose(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return decide(number, input, measures::impose);
    }

    @POST
    @Path("/measures/{number}/drop")
    @Authenticated
    public Response drop(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return decide(number, input, measures::drop);
    }

    @POST
    @Path("/measures/{number}/lift")
    @Authenticated
    public Response lift(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return decide(number, input, measures::lift);
    }

    /** An act of the second person with its reason. */
    private interface Decision {
        MeasureView by(Actor actor, String number, long version, String reason);
    }

    private Response decide(String number, MultivaluedMap<String, String> input, Decision decision) {
        return forms.submit(input, ReasonRequest.class, request -> {
            decision.by(current.get(), number, Forms.version(input), request.reason());
            return PageResponses.seeOther(at(number), "registry.notice.decided");
        }, form -> page(number, form));
    }

    private TemplateInstance page(String number, Form form) {
        Actor actor = current.orNull();
        MeasureView measure = measures.byNumber(actor, number);
        return Templates.measure(form, measure, measures.acts(actor, number), appeals.against(actor, number).orElse(null), appeals.mayFile(actor, number));
    }

    private TemplateInstance notice(Form form, String number) {
        Actor actor = current.get();
        actor.require(Role.OFFICER);
        OrganizationView organization = organizations.byNumber(number);
        if (actor.actsFor(organization.party())) {
            throw Problem.forbidden("registry.own-organization");
        }
        return Templates.measureNotice(form, organization, MeasureKind.values());
    }

    private static String at(String number) {
        return "/measures/" + number;
    }
}
