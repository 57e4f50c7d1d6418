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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.carepact.identity.Actor;
import org.carepact.identity.CurrentActor;
import org.carepact.identity.Role;
import org.carepact.kernel.i18n.Texts;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.web.Choice;
import org.carepact.kernel.web.Form;
import org.carepact.kernel.web.Forms;
import org.carepact.kernel.web.PageResponses;
import org.carepact.kernel.web.ReasonRequest;

/** Entering, ending and taking back facts about an organization. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class CreditFactPages {
    private final CreditFacts facts;
    private final Organizations organizations;
    private final CurrentActor current;
    private final Forms forms;

    CreditFactPages(CreditFacts facts, Organizations organizations, CurrentActor current, Forms forms) {
        this.facts = facts;
        this.organizations = organizations;
        this.current = current;
        this.forms = forms;
    }

    /** The page. */
    @CheckedTemplate(basePath = "registry")
    static class Templates {
        static native TemplateInstance facts(Form form, OrganizationView organization, List<CreditFactView> facts, List<Choice> kinds, List<Choice> findings);

        private Templates() {}
    }

    @GET
    @Path("/organizations/{number}/credit-facts")
    public TemplateInstance facts(@PathParam("number") String number) {
        return page(number, Form.empty());
    }

    @POST
    @Path("/organizations/{number}/credit-facts")
    public Response enter(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, CreditFactRequest.class, request -> {
            facts.enter(current.get(), number, request);
            return back(number);
        }, form -> page(number, form));
    }

    @POST
    @Path("/organizations/{number}/credit-facts/{fact}/withdraw")
    public Response withdraw(@PathParam("number") String number, @PathParam("fact") String fact, MultivaluedMap<String, String> input) {
        return forms.submit(input, ReasonRequest.class, request -> {
            facts.withdraw(current.get(), fact, Forms.version(input), request.reason());
            return back(number);
        }, form -> page(number, form));
    }

    @POST
    @Path("/organizations/{number}/credit-facts/{fact}/end")
    public Response end(@PathParam("number") String number, @PathParam("fact") String fact, MultivaluedMap<String, String> input) {
        return forms.submit(input, CreditFactEnd.class, request -> {
            facts.end(current.get(), fact, Forms.version(input), request);
            return back(number);
        }, form -> page(number, form));
    }

    private static Response back(String number) {
        return PageResponses.seeOther("/organizations/" + number + "/credit-facts", "registry.notice.saved");
    }

    private TemplateInstance page(String number, Form form) {
        Actor actor = current.get();
        OrganizationView organization = organizations.byNumber(number);
        if (!actor.has(Role.OFFICER) && !actor.has(Role.SUPERVISOR) || actor.actsFor(organization.party())) {
            throw Problem.notFound();
        }
        return Templates.facts(form, organization, facts.list(actor, number, PageRequest.of(PageRequest.MOST, null)).items(),
                Arrays.stream(CreditFactKind.values()).map(kind -> new Choice(kind.name(), Texts.name(kind))).toList(), findings());
    }

    /** Every finding once, with the kinds that know it. */
    private static List<Choice> findings() {
        Stream<Choice> choices = Arrays.stream(CreditFactKind.values())
                .flatMap(kind -> kind.findings().stream())
                .distinct()
                .map(finding -> new Choice(finding, finding.matches("[1-5]A") ? Texts.say("registry.grade-found", finding) : Texts.say("registry.finding." + finding)));
        return choices.toList();
    }
}
