package org.carepact.planning;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
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
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.carepact.catalogue.Catalogue;
import org.carepact.identity.PartyId;
import org.carepact.catalogue.NegativeList;
import org.carepact.identity.Actor;
import org.carepact.identity.CurrentActor;
import org.carepact.identity.Parties;
import org.carepact.identity.PartyChoice;
import org.carepact.identity.PartyView;
import org.carepact.identity.Role;
import org.carepact.kernel.i18n.Texts;
import org.carepact.kernel.money.Money;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.web.Choice;
import org.carepact.kernel.web.Form;
import org.carepact.kernel.web.Forms;
import org.carepact.kernel.web.Navigation;
import org.carepact.kernel.web.NoInput;
import org.carepact.kernel.web.PageResponses;
import org.carepact.kernel.web.ReasonRequest;

/** Purchase plans as pages. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class PlanPages {
    private static final int FIRST_ROWS = 5;
    private static final int SPARE_ROWS = 3;
    private static final int MOST_ROWS = 40;

    private final Plans plans;
    private final Catalogue catalogue;
    private final NegativeList negative;
    private final BudgetLines lines;
    private final Parties parties;
    private final CurrentActor current;
    private final Forms forms;

    PlanPages(Plans plans, Catalogue catalogue, NegativeList negative, BudgetLines lines, Parties parties, CurrentActor current, Forms forms) {
        this.plans = plans;
        this.catalogue = catalogue;
        this.negative = negative;
        this.lines = lines;
        this.parties = parties;
        this.current = current;
        this.forms = forms;
    }

    /** An empty or filled row of the form, with the names of its fields. */
    public record Row(int place) {
        public String field(String name) {
            return "lines[" + place + "]." + name;
        }
    }

    /** The pages. */
    @CheckedTemplate(basePath = "planning")
    static class Templates {
        static native TemplateInstance plans(PageOf<PlanItemRow> page, boolean officer);

        static native TemplateInstance plan(Form form, PlanItemView plan, PartyView purchaser, List<ServiceLine> lines, Money planned, List<String> acts);

        static native TemplateInstance draft(Form form, PlanItemView plan, List<PartyChoice> purchasers, List<Row> rows, List<Choice> services, List<Choice> budgets,
                List<NegativeList.Ground> grounds, List<Integer> shareRows);

        private Templates() {}
    }

    @GET
    @Path("/plans")
    public TemplateInstance list(@QueryParam("cursor") String cursor) {
        Actor actor = current.get();
        return Templates.plans(plans.list(actor, PageRequest.of(null, cursor)), actor.has(Role.OFFICER));
    }

    @GET
    @Path("/plans/new")
    public TemplateInstance fresh() {
        current.get().require(Role.OFFICER);
        return draft(Form.empty(), null);
    }

    @POST
    @Path("/plans/new")
    public Response create(MultivaluedMap<String, String> input) {
        return forms.submit(complete(input), PlanItemRequest.class, request -> {
            PlanItemView made = plans.draft(current.get(), request);
            return PageResponses.seeOther(at(made.number()), "planning.notice.saved");
        }, form -> draft(form, null));
    }

    @GET
    @Path("/plans/{number}")
    public TemplateInstance one(@PathParam("number") String number) {
        return page(number, Form.empty());
    }

    @GET
    @Path("/plans/{number}/edit")
    public TemplateInstance edit(@PathParam("number") String number) {
        PlanItemView plan = editable(number);
        Form form = Form.upon(plan.version())
                .with("title.zh", plan.title().zh())
                .with("title.en", plan.title().en())
                .with("need.zh", plan.need().zh())
                .with("need.en", plan.need().en())
                .with("budget", plan.budget().amount())
                .with("budgetLine", plan.budgetLine())
                .with("negativeListChecked", plan.negativeListChecked())
                .with("needs", String.join(" ", plan.needs()))
                .with("plannedFor", plan.plannedFor());
        for (int i = 0; i < plan.shares().size(); i++) {
            PlanItemView.Share share = plan.shares().get(i);
            form = form.with("shares[" + i + "].party", share.party())
                    .with("shares[" + i + "].budgetLine", share.budgetLine())
                    .with("shares[" + i + "].amount", share.amount().amount());
        }
        for (int i = 0; i < plan.lines().size(); i++) {
            Row row = new Row(i);
            PlanLine line = plan.lines().get(i);
            form = form.with(row.field("service"), line.service())
                    .with(row.field("quantity"), line.quantity())
                    .with(row.field("unitPrice"), line.unitPrice());
        }
        return draft(form, plan);
    }

    @POST
    @Path("/plans/{number}/edit")
    public Response update(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        PlanItemView plan = editable(number);
        return forms.submit(complete(input), PlanItemRequest.class, request -> {
            plans.update(current.get(), number, Forms.version(input), request);
            return PageResponses.seeOther(at(number), "planning.notice.saved");
        }, form -> draft(form, plan));
    }

    @POST
    @Path("/plans/{number}/submit")
    public Response submit(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, NoInput.class, nothing -> {
            plans.submit(current.get(), number, Forms.version(input));
            return PageResponses.seeOther(at(number), "planning.notice.submitted");
        }, form -> page(number, form));
    }

    @POST
    @Path("/plans/{number}/approve")
    public Response approve(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, NoInput.class, nothing -> {
            plans.approve(current.get(), number, Forms.version(input));
            return PageResponses.seeOther(at(number), "planning.notice.approved");
        }, form -> page(number, form));
    }

    @POST
    @Path("/plans/{number}/send-back")
    public Response sendBack(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, ReasonRequest.class, request -> {
            plans.sendBack(current.get(), number, Forms.version(input), request.reason());
            return PageResponses.seeOther(at(number), "planning.notice.sent-back");
        }, form -> page(number, form));
    }

    @POST
    @Path("/plans/{number}/agree")
    public Response agree(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, NoInput.class, nothing -> {
            plans.agree(current.get(), number, Forms.version(input));
            return PageResponses.seeOther(at(number), "planning.notice.agreed");
        }, form -> page(number, form));
    }

    @POST
    @Path("/plans/{number}/publish")
    public Response publish(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, NoInput.class, nothing -> {
            plans.publish(current.get(), number, Forms.version(input));
            return PageResponses.seeOther(at(number), "planning.notice.published");
        }, form -> page(number, form));
    }

    @POST
    @Path("/plans/{number}/reopen")
    public Response reopen(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, ReasonRequest.class, request -> {
            plans.reopen(current.get(), number, Forms.version(input), request.reason());
            return PageResponses.seeOther(at(number) + "/edit", "planning.notice.reopened");
        }, form -> page(number, form));
    }

    private TemplateInstance page(String number, Form form) {
        PlanItemView plan = plans.byNumber(current.get(), number);
        List<ServiceLine> lines = ServiceLine.of(catalogue, plan.lines());
        BigDecimal planned = plan.lines().stream().map(PlanLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Templates.plan(form, plan, parties.byId(plan.purchaser()), lines, Money.cny(planned), plans.acts(current.get(), number));
    }

    private TemplateInstance draft(Form form, PlanItemView plan) {
        int filled = (int) IntStream.range(0, MOST_ROWS).filter(i -> isFilled(form, new Row(i))).map(i -> i + 1).max().orElse(0);
        int rows = Math.min(MOST_ROWS, Math.max(FIRST_ROWS, filled + SPARE_ROWS));
        List<Choice> services = catalogue.items().stream()
                .map(item -> new Choice(item.code(), item.code() + " " + Texts.text(item.name()) + " / " + Texts.text(item.unit())))
                .toList();
        List<PartyChoice> purchasers = plan == null ? PartyChoice.of(current.get(), Role.OFFICER) : List.of();
        return Templates.draft(form, plan, purchasers, IntStream.range(0, rows).mapToObj(Row::new).toList(), services, budgets(plan), negative.all(), List.of(0, 1, 2));
    }

    /** Lines on which the own body may draw. */
    private List<Choice> budgets(PlanItemView plan) {
        Set<PartyId> bodies = plan == null ? current.get().partiesAs(Role.OFFICER) : Set.of(plan.purchaser());
        return lines.spendable(bodies).stream()
                .map(line -> new Choice(line.code(), line.code() + " " + Texts.text(line.name()) + " · " + line.year() + " · " + Texts.money(line.amount())))
                .toList();
    }

    private PlanItemView editable(String number) {
        PlanItemView plan = plans.byNumber(current.get(), number);
        if (!plans.acts(current.get(), number).contains("update")) {
            throw Problem.conflict("kernel.state", plan.state());
        }
        return plan;
    }

    /** The page leaves out the only way of buying there is so far, and numbers rows anew where empty ones lie between. */
    private static MultivaluedMap<String, String> complete(MultivaluedMap<String, String> input) {
        input.putSingle("method", "OPEN_TENDER");
        String needs = input.getFirst("needs");
        input.remove("needs");
        if (!isBlank(needs)) {
            input.put("needs", List.of(needs.strip().split("[\\s,，、]+")));
        }
        int next = 0;
        for (int i = 0; i < MOST_ROWS; i++) {
            Row from = new Row(i);
            Row to = new Row(next);
            if (List.of("service", "quantity", "unitPrice").stream().allMatch(name -> isBlank(input.getFirst(from.field(name))))) {
                continue;
            }
            for (String name : List.of("service", "quantity", "unitPrice")) {
                String value = input.getFirst(from.field(name));
                input.remove(from.field(name));
                input.putSingle(to.field(name), value == null ? "" : value);
            }
            next++;
        }
        return input;
    }

    private static boolean isFilled(Form form, Row row) {
        return !form.value(row.field("service")).isEmpty() || !form.value(row.field("quantity")).isEmpty();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static String at(String number) {
        return "/plans/" + number;
    }

    /** Where the room is found. */
    @Singleton
    static class Links implements Navigation {
        @Override
        public List<Entry> entries() {
            return List.of(new Entry(10, "planning.nav", "/plans", Set.of("OFFICER", "APPROVER", "FINANCE", "AUDITOR", "SUPERVISOR")));
        }
    }
}
