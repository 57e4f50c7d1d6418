package org.carepact.planning;

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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carepact.catalogue.Catalogue;
import org.carepact.catalogue.ServiceItem;
import org.carepact.identity.Actor;
import org.carepact.identity.CurrentActor;
import org.carepact.identity.Role;
import org.carepact.kernel.i18n.Texts;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.time.LegalClock;
import org.carepact.kernel.web.Choice;
import org.carepact.kernel.web.Form;
import org.carepact.kernel.web.Forms;
import org.carepact.kernel.web.Navigation;
import org.carepact.kernel.web.NoInput;
import org.carepact.kernel.web.PageResponses;

/** Budget lines, needs and published intentions as pages. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class BudgetPages {
    private final BudgetLines lines;
    private final Needs needs;
    private final Plans plans;
    private final Catalogue catalogue;
    private final LegalClock clock;
    private final CurrentActor current;
    private final Forms forms;

    BudgetPages(BudgetLines lines, Needs needs, Plans plans, Catalogue catalogue, LegalClock clock, CurrentActor current, Forms forms) {
        this.lines = lines;
        this.needs = needs;
        this.plans = plans;
        this.catalogue = catalogue;
        this.clock = clock;
        this.current = current;
        this.forms = forms;
    }

    /** The pages. */
    @CheckedTemplate(basePath = "planning")
    static class Templates {
        static native TemplateInstance lines(Form form, PageOf<BudgetLineView> page, boolean finance, FundSource[] sources);

        static native TemplateInstance line(Form form, BudgetLineView line, List<String> acts);

        static native TemplateInstance needs(Form form, PageOf<NeedView> page, List<Needs.Sum> sums, int year, boolean officer, Map<String, ServiceItem> services,
                List<Choice> choices);

        static native TemplateInstance published(PageOf<PublishedPlan> page, Map<String, ServiceItem> services);

        private Templates() {}
    }

    @GET
    @Path("/budget-lines")
    public TemplateInstance list(@QueryParam("cursor") String cursor) {
        return list(cursor, Form.empty());
    }

    @POST
    @Path("/budget-lines")
    public Response enter(MultivaluedMap<String, String> input) {
        return forms.submit(input, BudgetLineRequest.class,
                request -> PageResponses.seeOther(at(lines.enter(current.get(), request).code()), "planning.notice.saved"), form -> list(null, form));
    }

    @GET
    @Path("/budget-lines/{code}")
    public TemplateInstance one(@PathParam("code") String code) {
        return page(code, Form.empty());
    }

    @POST
    @Path("/budget-lines/{code}/confirm")
    public Response confirm(@PathParam("code") String code, MultivaluedMap<String, String> input) {
        return forms.submit(input, NoInput.class, nothing -> {
            lines.confirm(current.get(), code, Forms.version(input));
            return PageResponses.seeOther(at(code), "planning.notice.saved");
        }, form -> page(code, form));
    }

    @POST
    @Path("/budget-lines/{code}/keep")
    public Response keep(@PathParam("code") String code, MultivaluedMap<String, String> input) {
        return forms.submit(input, NoInput.class, nothing -> {
            lines.keep(current.get(), code, Forms.version(input));
            return PageResponses.seeOther(at(code), "planning.notice.saved");
        }, form -> page(code, form));
    }

    @POST
    @Path("/budget-lines/{code}/amend")
    public Response amend(@PathParam("code") String code, MultivaluedMap<String, String> input) {
        return forms.submit(input, AmendBudgetRequest.class, request -> {
            lines.amend(current.get(), code, Forms.version(input), request);
            return PageResponses.seeOther(at(code), "planning.notice.saved");
        }, form -> page(code, form));
    }

    @GET
    @Path("/needs")
    @PermitAll
    public TemplateInstance needs(@QueryParam("year") Integer year, @QueryParam("cursor") String cursor) {
        return needs(year, cursor, Form.empty());
    }

    @POST
    @Path("/needs")
    public Response enterNeed(MultivaluedMap<String, String> input) {
        return forms.submit(input, NeedRequest.class, request -> {
            needs.enter(current.get(), request);
            return PageResponses.seeOther("/needs?year=" + request.year(), "planning.notice.saved");
        }, form -> needs(null, null, form));
    }

    @GET
    @Path("/intentions")
    @PermitAll
    public TemplateInstance published(@QueryParam("cursor") String cursor) {
        return Templates.published(plans.published(PageRequest.of(null, cursor)), services());
    }

    private TemplateInstance list(String cursor, Form form) {
        Actor actor = current.get();
        return Templates.lines(form, lines.list(actor, PageRequest.of(null, cursor)), actor.has(Role.FINANCE), FundSource.values());
    }

    private TemplateInstance page(String code, Form form) {
        return Templates.line(form, lines.byCode(current.get(), code), lines.acts(current.get(), code));
    }

    private TemplateInstance needs(Integer year, String cursor, Form form) {
        Actor actor = current.orNull();
        int shown = year == null ? clock.today().getYear() : year;
        return Templates.needs(form, needs.list(actor, shown, PageRequest.of(null, cursor)), needs.sums(actor, shown), shown, actor != null && actor.has(Role.OFFICER),
                services(), catalogue.items().stream().map(item -> new Choice(item.code(), item.code() + " " + Texts.text(item.name()))).toList());
    }

    private Map<String, ServiceItem> services() {
        return catalogue.items().stream().collect(Collectors.toMap(ServiceItem::code, Function.identity()));
    }

    private static String at(String code) {
        return "/budget-lines/" + code;
    }

    /** Where the pages are found. */
    @Singleton
    static class Links implements Navigation {
        @Override
        public List<Entry> entries() {
            return List.of(
                    new Entry(11, "planning.nav.budget", "/budget-lines", Set.of("APPROVER", "FINANCE", "AUDITOR")),
                    new Entry(41, "planning.nav.intentions", "/intentions", Set.of()));
        }
    }
}
