package org.carepact.payment;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.carepact.contract.ContractView;
import org.carepact.contract.Contracts;
import org.carepact.delivery.AcceptRequest;
import org.carepact.delivery.MilestoneId;
import org.carepact.delivery.MilestoneState;
import org.carepact.delivery.MilestoneView;
import org.carepact.delivery.Milestones;
import org.carepact.delivery.ReportRequest;
import org.carepact.delivery.ReturnRequest;
import org.carepact.document.Attachments;
import org.carepact.identity.Actor;
import org.carepact.identity.CurrentActor;
import org.carepact.identity.Role;
import org.carepact.identity.Sight;
import org.carepact.kernel.money.Money;
import org.carepact.kernel.web.Form;
import org.carepact.kernel.web.Forms;
import org.carepact.kernel.web.NoInput;
import org.carepact.kernel.web.PageResponses;
import org.carepact.kernel.web.ReasonRequest;

/** A contract in force: its milestones with their deliveries, and the payments that follow; both rooms on one page. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ServicePages {
    private final Contracts contracts;
    private final Milestones milestones;
    private final Payments payments;
    private final CurrentActor current;
    private final Forms forms;

    ServicePages(Contracts contracts, Milestones milestones, Payments payments, CurrentActor current, Forms forms) {
        this.contracts = contracts;
        this.milestones = milestones;
        this.payments = payments;
        this.current = current;
        this.forms = forms;
    }

    /** The pages. */
    @CheckedTemplate(basePath = "payment")
    static class Templates {
        static native TemplateInstance services(ContractView contract, List<MilestoneView> milestones, List<PaymentView> payments, Progress progress,
                boolean opens);

        static native TemplateInstance milestone(MilestoneView milestone, Attachments files, Can can, Form form);

        static native TemplateInstance payment(PaymentView payment, ContractView contract, boolean approves, boolean pays, Form form);

        private Templates() {}
    }

    /** What this reader may do with a milestone: deliver, judge a delivery, accept it too, ask for payment. */
    record Can(boolean deliver, boolean judge, boolean accept, boolean ask) {}

    /** How far a contract has come: milestones accepted, and what is paid. */
    record Progress(long accepted, Money paid) {
        static Progress of(List<MilestoneView> milestones, List<PaymentView> payments) {
            return new Progress(milestones.stream().filter(each -> each.state() == MilestoneState.ACCEPTED).count(),
                    payments.stream().filter(each -> each.state() == PaymentState.PAID).map(PaymentView::amount)
                            .reduce(Money.cny(BigDecimal.ZERO), Money::plus));
        }
    }

    @GET
    @Path("/contracts/{number}/milestones")
    public TemplateInstance services(@PathParam("number") String number) {
        Actor actor = current.orNull();
        ContractView contract = contracts.byNumber(actor, number);
        boolean opens = Sight.ofContracts(actor).sees(contract.purchaser(), contract.supplier());
        List<MilestoneView> terms = milestones.of(actor, number);
        List<PaymentView> claims = payments.of(actor, number);
        return Templates.services(contract, terms, claims, Progress.of(terms, claims), opens);
    }

    @GET
    @Path("/contracts/{number}/milestones/{id}")
    @Authenticated
    public TemplateInstance milestone(@PathParam("number") String number, @PathParam("id") UUID id) {
        return milestone(id, null);
    }

    @POST
    @Path("/contracts/{number}/milestones/{id}/submit")
    @Authenticated
    public Response deliver(@PathParam("number") String number, @PathParam("id") UUID id, MultivaluedMap<String, String> input) {
        return forms.submit(input, ReportRequest.class, request -> {
            milestones.submit(current.get(), new MilestoneId(id), Forms.version(input), request);
            return back(number, id, "delivery.notice.submitted");
        }, form -> milestone(id, form));
    }

    @POST
    @Path("/contracts/{number}/milestones/{id}/return")
    @Authenticated
    public Response giveBack(@PathParam("number") String number, @PathParam("id") UUID id, MultivaluedMap<String, String> input) {
        return forms.submit(input, ReturnRequest.class, request -> {
            milestones.giveBack(current.get(), new MilestoneId(id), Forms.version(input), request);
            return back(number, id, "delivery.notice.returned");
        }, form -> milestone(id, form));
    }

    @POST
    @Path("/contracts/{number}/milestones/{id}/accept")
    @Authenticated
    public Response accept(@PathParam("number") String number, @PathParam("id") UUID id, MultivaluedMap<String, String> input) {
        return forms.submit(input, AcceptRequest.class, request -> {
            milestones.accept(current.get(), new MilestoneId(id), Forms.version(input), request);
            return back(number, id, "delivery.notice.accepted");
        }, form -> milestone(id, form));
    }

    @POST
    @Path("/contracts/{number}/milestones/{id}/payment")
    @Authenticated
    public Response ask(@PathParam("number") String number, @PathParam("id") UUID id, MultivaluedMap<String, String> input) {
        return forms.submit(input, NoInput.class,
                nothing -> PageResponses.seeOther("/payments/" + payments.request(current.get(), new PaymentRequest(id)).number(), "payment.notice.requested"),
                form -> milestone(id, form));
    }

    @GET
    @Path("/payments/{number}")
    @Authenticated
    public TemplateInstance payment(@PathParam("number") String number) {
        return payment(number, null);
    }

    @POST
    @Path("/payments/{number}/approve")
    @Authenticated
    public Response approve(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, NoInput.class, nothing -> {
            payments.approve(current.get(), number, Forms.version(input));
            return PageResponses.seeOther("/payments/" + number, "payment.notice.approved");
        }, form -> payment(number, form));
    }

    @POST
    @Path("/payments/{number}/refuse")
    @Authenticated
    public Response refuse(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, ReasonRequest.class, request -> {
            payments.refuse(current.get(), number, Forms.version(input), request);
            return PageResponses.seeOther("/payments/" + number, "payment.notice.refused");
        }, form -> payment(number, form));
    }

    @POST
    @Path("/payments/{number}/pay")
    @Authenticated
    public Response pay(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, PaidRequest.class, request -> {
            payments.pay(current.get(), number, Forms.version(input), request);
            return PageResponses.seeOther("/payments/" + number, "payment.notice.paid");
        }, form -> payment(number, form));
    }

    private static Response back(String number, UUID id, String notice) {
        return PageResponses.seeOther("/contracts/" + number + "/milestones/" + id, notice);
    }

    private TemplateInstance milestone(UUID id, Form refused) {
        Actor actor = current.get();
        MilestoneView milestone = milestones.one(actor, new MilestoneId(id));
        boolean supplier = actor.actsAs(Role.ORG_MANAGER, milestone.supplier());
        boolean judges = actor.actsAs(Role.OFFICER, milestone.purchaser()) && milestone.state() == MilestoneState.SUBMITTED;
        Can can = new Can(supplier && MilestoneState.MOVES.allows(milestone.state(), "submit", actor.roles()), judges,
                judges && milestones.separate(actor, milestone), supplier && milestone.state() == MilestoneState.ACCEPTED);
        String here = "/contracts/" + milestone.contractNumber() + "/milestones/" + id;
        return Templates.milestone(milestone, milestones.files(actor, milestone.id(), here), can,
                refused == null ? Form.upon(milestone.version()) : refused);
    }

    private TemplateInstance payment(String number, Form refused) {
        Actor actor = current.get();
        PaymentView payment = payments.byNumber(actor, number);
        return Templates.payment(payment, contracts.byNumber(actor, payment.contractNumber()), actor.has(Role.APPROVER) && payment.state() == PaymentState.REQUESTED,
                actor.has(Role.FINANCE) && payment.state() == PaymentState.APPROVED, refused == null ? Form.upon(payment.version()) : refused);
    }
}
