package org.carepact.vetting;

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
import java.util.Map;
import java.util.Set;
import org.carepact.identity.Actor;
import org.carepact.identity.CurrentActor;
import org.carepact.identity.Role;
import org.carepact.kernel.i18n.Texts;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.web.Choice;
import org.carepact.kernel.web.Form;
import org.carepact.kernel.web.Forms;
import org.carepact.kernel.web.Navigation;
import org.carepact.kernel.web.NoInput;
import org.carepact.kernel.web.PageResponses;
import org.carepact.kernel.web.ReasonRequest;
import org.carepact.registry.OrganizationView;
import org.carepact.registry.Organizations;

/** Relations and sample checks as pages. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class VettingPages {
    private final Relations relations;
    private final SampleChecks samples;
    private final Organizations organizations;
    private final CurrentActor current;
    private final Forms forms;

    VettingPages(Relations relations, SampleChecks samples, Organizations organizations, CurrentActor current, Forms forms) {
        this.relations = relations;
        this.samples = samples;
        this.organizations = organizations;
        this.current = current;
        this.forms = forms;
    }

    /** The pages. */
    @CheckedTemplate(basePath = "vetting")
    static class Templates {
        static native TemplateInstance relations(PageOf<RelationView> page, Form filter, RelationState[] states, boolean judges);

        static native TemplateInstance relation(Form form, RelationView relation, List<String> acts);

        static native TemplateInstance samples(Form form, PageOf<SampleCheckView> page, boolean officer);

        static native TemplateInstance sample(Form form, SampleCheckView check, Map<String, OrganizationView> organizations, List<String> acts, List<Choice> answers);

        private Templates() {}
    }

    @GET
    @Path("/relations")
    public TemplateInstance list(@QueryParam("state") String state, @QueryParam("cursor") String cursor) {
        Actor actor = current.get();
        RelationState only = state == null ? null : List.of(RelationState.values()).stream().filter(each -> each.name().equals(state)).findFirst().orElse(null);
        return Templates.relations(relations.list(actor, only, null, PageRequest.of(null, cursor)), Form.empty().with("state", state), RelationState.values(),
                actor.has(Role.OFFICER) || actor.has(Role.SUPERVISOR));
    }

    @POST
    @Path("/relations/refresh")
    public Response refresh(MultivaluedMap<String, String> input) {
        relations.refresh(current.get());
        return PageResponses.seeOther("/relations", "vetting.notice.looked");
    }

    @GET
    @Path("/relations/{number}")
    public TemplateInstance one(@PathParam("number") String number) {
        return page(number, Form.empty());
    }

    @POST
    @Path("/relations/{number}/confirm")
    public Response confirm(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return decide(number, "confirm", input);
    }

    @POST
    @Path("/relations/{number}/dismiss")
    public Response dismiss(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return decide(number, "dismiss", input);
    }

    @GET
    @Path("/sample-checks")
    @PermitAll
    public TemplateInstance samples(@QueryParam("cursor") String cursor) {
        return samples(cursor, Form.empty());
    }

    @POST
    @Path("/sample-checks")
    public Response draw(MultivaluedMap<String, String> input) {
        return forms.submit(input, SampleRequest.class,
                request -> PageResponses.seeOther("/sample-checks/" + samples.draw(current.get(), request).number(), "vetting.notice.drawn"), form -> samples(null, form));
    }

    @GET
    @Path("/sample-checks/{number}")
    @PermitAll
    public TemplateInstance sample(@PathParam("number") String number) {
        return sample(number, Form.empty());
    }

    @POST
    @Path("/sample-checks/{number}/report")
    public Response report(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, FindingRequest.class, request -> {
            samples.report(current.get(), number, Forms.version(input), request);
            return PageResponses.seeOther("/sample-checks/" + number, "vetting.notice.saved");
        }, form -> sample(number, form));
    }

    @POST
    @Path("/sample-checks/{number}/close")
    public Response close(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, NoInput.class, nothing -> {
            samples.close(current.get(), number, Forms.version(input));
            return PageResponses.seeOther("/sample-checks/" + number, "vetting.notice.saved");
        }, form -> sample(number, form));
    }

    private Response decide(String number, String act, MultivaluedMap<String, String> input) {
        return forms.submit(input, ReasonRequest.class, request -> {
            relations.decide(current.get(), number, Forms.version(input), act, request.reason());
            return PageResponses.seeOther("/relations/" + number, "vetting.notice.saved");
        }, form -> page(number, form));
    }

    private TemplateInstance page(String number, Form form) {
        RelationView relation = relations.byNumber(current.get(), number);
        return Templates.relation(form, relation, Relations.acts(current.get(), relation));
    }

    private TemplateInstance samples(String cursor, Form form) {
        Actor actor = current.orNull();
        return Templates.samples(form, samples.list(PageRequest.of(null, cursor)), actor != null && actor.has(Role.OFFICER));
    }

    private TemplateInstance sample(String number, Form form) {
        SampleCheckView check = samples.byNumber(number);
        List<Choice> answers = List.of(new Choice("true", Texts.say("vetting.in-order")), new Choice("false", Texts.say("vetting.not-in-order")));
        return Templates.sample(form, check, organizations.byNumbers(check.frame()), samples.acts(current.orNull(), number), answers);
    }

    /** Where the room is found. */
    @Singleton
    static class Links implements Navigation {
        @Override
        public List<Entry> entries() {
            return List.of(new Entry(46, "vetting.nav", "/relations", Set.of("OFFICER", "APPROVER", "SUPERVISOR", "AUDITOR")));
        }
    }
}
