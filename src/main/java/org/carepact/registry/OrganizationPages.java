package org.carepact.registry;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.carepact.identity.Actor;
import org.carepact.identity.CurrentActor;
import org.carepact.identity.Role;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;
import org.carepact.kernel.web.Choice;
import org.carepact.kernel.web.Form;
import org.carepact.kernel.web.Forms;
import org.carepact.kernel.web.Navigation;
import org.carepact.kernel.web.PageResponses;

/** The public register, an organization's file, and registering oneself. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class OrganizationPages {
    /** Roles that see more of an organization than the public: its own and those who judge. */
    static final Set<String> INSIDERS = Set.of("ORG_MANAGER", "ORG_WORKER", "OFFICER", "APPROVER", "SUPERVISOR", "AUDITOR");

    private static final int GRADES = 5;

    private final Organizations organizations;
    private final Qualifications qualifications;
    private final CurrentActor current;
    private final LegalClock clock;
    private final Forms forms;

    OrganizationPages(Organizations organizations, Qualifications qualifications, CurrentActor current, LegalClock clock, Forms forms) {
        this.organizations = organizations;
        this.qualifications = qualifications;
        this.current = current;
        this.clock = clock;
        this.forms = forms;
    }

    /** The pages. */
    @CheckedTemplate(basePath = "registry")
    static class Templates {
        static native TemplateInstance organizations(PageOf<OrganizationView> page, Form filter, boolean stranger);

        static native TemplateInstance organization(
                OrganizationView file, LocalDate today, PageOf<QualificationRow> applications, boolean own, boolean insider);

        static native TemplateInstance register(Form form, OrganizationType[] types, List<Choice> grades);

        static native TemplateInstance edit(Form form, OrganizationView file, List<Choice> grades);

        private Templates() {}
    }

    @GET
    @Path("/organizations")
    @PermitAll
    public TemplateInstance list(@QueryParam("q") String asked, @QueryParam("cursor") String cursor) {
        return Templates.organizations(organizations.list(asked, PageRequest.of(null, cursor)), Form.empty().with("q", asked), current.orNull() == null);
    }

    @GET
    @Path("/organizations/register")
    @PermitAll
    public TemplateInstance registration() {
        return registration(Form.empty());
    }

    @POST
    @Path("/organizations/register")
    @PermitAll
    public Response register(MultivaluedMap<String, String> input) {
        return forms.submit(input, RegisterOrganizationRequest.class, request -> {
            organizations.register(request);
            return PageResponses.seeOther("/sign-in", "registry.notice.registered");
        }, OrganizationPages::registration);
    }

    @GET
    @Path("/organizations/{number}")
    @PermitAll
    public TemplateInstance one(@PathParam("number") String number) {
        OrganizationView file = organizations.byNumber(number);
        Actor actor = current.orNull();
        boolean insider = actor != null && actor.roleNames().stream().anyMatch(INSIDERS::contains);
        PageOf<QualificationRow> applications = insider
                ? qualifications.list(actor, number, PageRequest.of(null, null))
                : new PageOf<>(List.of(), null);
        return Templates.organization(file, clock.today(), applications, manages(actor, file), insider);
    }

    @GET
    @Path("/organizations/{number}/edit")
    @Authenticated
    public TemplateInstance edit(@PathParam("number") String number) {
        OrganizationView file = own(number);
        Form form = Form.upon(file.version())
                .with("legalRepresentative", file.legalRepresentative())
                .with("address", file.address())
                .with("introduction.zh", file.introduction().zh())
                .with("introduction.en", file.introduction().en())
                .with("grade", file.grade())
                .with("registeredOn", file.registeredOn())
                .with("validUntil", file.validUntil());
        return Templates.edit(form, file, grades());
    }

    @POST
    @Path("/organizations/{number}/edit")
    @Authenticated
    public Response update(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        OrganizationView file = own(number);
        input.putSingle("name.zh", file.name().zh());
        input.putSingle("name.en", file.name().en() == null ? "" : file.name().en());
        input.putSingle("type", file.type().name());
        input.putSingle("uscc", file.uscc());
        return forms.submit(input, OrganizationRequest.class, request -> {
            organizations.update(current.get(), number, Forms.version(input), request);
            return PageResponses.seeOther("/organizations/" + number, "registry.notice.saved");
        }, form -> Templates.edit(form, file, grades()));
    }

    private static TemplateInstance registration(Form form) {
        return Templates.register(form, OrganizationType.values(), grades());
    }

    /** The file of an organization that the asker manages; others' forms do not exist for them. */
    private OrganizationView own(String number) {
        OrganizationView file = organizations.byNumber(number);
        if (!manages(current.get(), file)) {
            throw Problem.notFound();
        }
        return file;
    }

    private static boolean manages(Actor actor, OrganizationView file) {
        return actor != null
                && actor.hats().stream().anyMatch(hat -> hat.role() == Role.ORG_MANAGER && hat.party().equals(file.party()));
    }

    private static List<Choice> grades() {
        return IntStream.rangeClosed(1, GRADES).mapToObj(grade -> new Choice(grade + "A", grade + "A")).toList();
    }

    /** Where the room is found. */
    @Singleton
    static class Links implements Navigation {
        @Override
        public List<Entry> entries() {
            return List.of(
                    new Entry(40, "registry.nav", "/organizations", Set.of()),
                    new Entry(45, "registry.nav.qualifications", "/qualifications", INSIDERS));
        }
    }
}
