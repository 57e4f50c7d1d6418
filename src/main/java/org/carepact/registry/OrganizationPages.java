package org.carepact.registry;

import io.quarkus.arc.All;
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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carepact.identity.Actor;
import org.carepact.identity.CurrentActor;
import org.carepact.identity.Role;
import org.carepact.kernel.i18n.Texts;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;
import org.carepact.kernel.web.Choice;
import org.carepact.kernel.web.Form;
import org.carepact.kernel.web.Forms;
import org.carepact.kernel.web.Navigation;
import org.carepact.kernel.web.PageResponses;

/** The public directory, an organization's file today and on a past day, and registering oneself. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class OrganizationPages {
    /** Roles that see more of an organization than the public: its own and those who judge. */
    static final Set<String> INSIDERS = Set.of("ORG_MANAGER", "ORG_WORKER", "OFFICER", "APPROVER", "SUPERVISOR", "AUDITOR");

    private final Organizations organizations;
    private final OrganizationHistory history;
    private final CreditFacts facts;
    private final QualificationHistory qualified;
    private final Qualifications qualifications;
    private final Measures measures;
    private final DirectoryChoices choices;
    private final List<ProviderRecord> records;
    private final CurrentActor current;
    private final LegalClock clock;
    private final Forms forms;

    OrganizationPages(Organizations organizations, OrganizationHistory history, CreditFacts facts, QualificationHistory qualified,
            Qualifications qualifications, Measures measures, DirectoryChoices choices, @All List<ProviderRecord> records, CurrentActor current,
            LegalClock clock, Forms forms) {
        this.organizations = organizations;
        this.history = history;
        this.facts = facts;
        this.qualified = qualified;
        this.qualifications = qualifications;
        this.measures = measures;
        this.choices = choices;
        this.records = records.stream().sorted(Comparator.comparing(ProviderRecord::order)).toList();
        this.current = current;
        this.clock = clock;
        this.forms = forms;
    }

    /** A heading of an organization's record with its entries. */
    public record Part(String heading, String nothing, List<ProviderRecord.Entry> entries) {}

    /** What an organization's page shows beside its file. */
    public record Beside(List<Part> record, List<CreditFactView> facts, List<QualificationHistory.Granted> qualifications, List<MeasureRow> measures,
            List<QualificationRow> applications, BankAccountView account) {}

    /** The pages. */
    @CheckedTemplate(basePath = "registry")
    static class Templates {
        static native TemplateInstance organizations(PageOf<OrganizationView> page, Form filter, DirectoryChoices choices, boolean stranger);

        static native TemplateInstance organization(OrganizationView organization, LocalDate today, Beside beside, DirectoryChoices choices, Set<String> may);

        static native TemplateInstance earlier(OrganizationView organization, LocalDate on, DirectoryChoices choices);

        static native TemplateInstance history(OrganizationView organization, OrganizationHistory.Changes changes, DirectoryChoices choices);

        static native TemplateInstance register(Form form, OrganizationType[] types, DirectoryChoices choices);

        static native TemplateInstance edit(Form form, OrganizationView organization, DirectoryChoices choices);

        static native TemplateInstance account(Form form, OrganizationView organization, BankAccountView account);

        private Templates() {}
    }

    @GET
    @Path("/organizations")
    @PermitAll
    public TemplateInstance list(@QueryParam("q") String asked, @QueryParam("area") String area, @QueryParam("field") String field,
            @QueryParam("level") String level, @QueryParam("grade") String grade, @QueryParam("cursor") String cursor) {
        Form filter = Form.empty().with("q", asked).with("area", area).with("field", field).with("level", level).with("grade", grade);
        PageOf<OrganizationView> page = organizations.list(new DirectoryFilter(asked, area, field, level, grade), PageRequest.of(null, cursor));
        return Templates.organizations(page, filter, choices, current.orNull() == null);
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
        }, this::registration);
    }

    @GET
    @Path("/organizations/{number}")
    @PermitAll
    public TemplateInstance one(@PathParam("number") String number, @QueryParam("on") String on) {
        if (on != null && !on.isBlank()) {
            LocalDate day = OrganizationHistory.day(on);
            return Templates.earlier(history.asOf(number, day), day, choices);
        }
        OrganizationView organization = organizations.byNumber(number);
        Actor actor = current.orNull();
        boolean insider = actor != null && actor.roleNames().stream().anyMatch(INSIDERS::contains);
        Beside beside = new Beside(
                records.stream().map(record -> new Part(record.heading(), record.nothing(), record.of(actor, organization.party()))).toList(),
                facts.list(actor, number, PageRequest.of(PageRequest.MOST, null)).items(),
                qualified.of(number),
                measures.list(actor, number, PageRequest.of(null, null)).items(),
                insider ? qualifications.list(actor, number, PageRequest.of(null, null)).items() : List.of(),
                Organizations.insider(actor, organization.party()) ? organizations.account(actor, number) : null);
        return Templates.organization(organization, clock.today(), beside, choices, may(actor, organization));
    }

    @GET
    @Path("/organizations/{number}/history")
    @PermitAll
    public TemplateInstance history(@PathParam("number") String number, @QueryParam("cursor") String cursor) {
        return Templates.history(organizations.byNumber(number), history.changes(current.orNull(), number, cursor), choices);
    }

    @GET
    @Path("/organizations/{number}/edit")
    @Authenticated
    public TemplateInstance edit(@PathParam("number") String number) {
        OrganizationView organization = own(number);
        OrganizationFile file = organization.file();
        Form form = Form.upon(organization.version())
                .with("legalRepresentative", file.legalRepresentative())
                .with("address", file.address())
                .with("areas", file.areas())
                .with("phone", file.phone())
                .with("email", file.email())
                .with("parentBody", file.parentBody())
                .with("introduction.zh", file.introduction().zh())
                .with("introduction.en", file.introduction().en())
                .with("registeredOn", file.registeredOn())
                .with("validUntil", file.validUntil());
        return Templates.edit(form, organization, choices);
    }

    @POST
    @Path("/organizations/{number}/edit")
    @Authenticated
    public Response update(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        OrganizationView organization = own(number);
        input.putSingle("name.zh", organization.name().zh());
        input.putSingle("name.en", organization.name().en() == null ? "" : organization.name().en());
        input.putSingle("type", organization.type().name());
        input.putSingle("uscc", organization.uscc());
        return forms.submit(input, OrganizationRequest.class, request -> {
            organizations.update(current.get(), number, Forms.version(input), request);
            return PageResponses.seeOther("/organizations/" + number, "registry.notice.saved");
        }, form -> Templates.edit(form, organization, choices));
    }

    @GET
    @Path("/organizations/{number}/bank-account")
    @Authenticated
    public TemplateInstance account(@PathParam("number") String number) {
        OrganizationView organization = own(number);
        BankAccountView account = organizations.account(current.get(), number);
        return Templates.account(Form.upon(account.version()).with("bank", account.bank()), organization, account);
    }

    @POST
    @Path("/organizations/{number}/bank-account")
    @Authenticated
    public Response updateAccount(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        OrganizationView organization = own(number);
        return forms.submit(input, BankAccountRequest.class, request -> {
            organizations.updateAccount(current.get(), number, Forms.version(input), request);
            return PageResponses.seeOther("/organizations/" + number, "registry.notice.saved");
        }, form -> Templates.account(form, organization, organizations.account(current.get(), number)));
    }

    private TemplateInstance registration(Form form) {
        return Templates.register(form, OrganizationType.values(), choices);
    }

    /** The file of an organization that the asker manages; others' forms do not exist for them. */
    private OrganizationView own(String number) {
        OrganizationView organization = organizations.byNumber(number);
        if (!current.get().actsAs(Role.ORG_MANAGER, organization.party())) {
            throw Problem.notFound();
        }
        return organization;
    }

    /** What the asker may do here, for buttons: edit (its manager), judge (the county, never for its own organization). */
    private static Set<String> may(Actor actor, OrganizationView organization) {
        if (actor == null) {
            return Set.of();
        }
        if (actor.actsFor(organization.party())) {
            return actor.actsAs(Role.ORG_MANAGER, organization.party()) ? Set.of("edit") : Set.of();
        }
        Set<String> may = new HashSet<>();
        if (actor.has(Role.OFFICER)) {
            may.add("measure");
        }
        if (actor.has(Role.OFFICER) || actor.has(Role.SUPERVISOR)) {
            may.add("fact");
        }
        return may;
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
