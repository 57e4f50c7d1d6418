package org.carepact.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carepact.contract.ContractView;
import org.carepact.contract.Contracts;
import org.carepact.delivery.MilestoneId;
import org.carepact.delivery.MilestoneView;
import org.carepact.delivery.Milestones;
import org.carepact.identity.Actor;
import org.carepact.identity.Role;
import org.carepact.inbox.NewTask;
import org.carepact.inbox.Tasks;
import org.carepact.inbox.Urgency;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.id.PublicNumbers;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;
import org.carepact.kernel.web.ReasonRequest;
import org.carepact.planning.BudgetLedger;
import org.carepact.rules.Deadlines;
import org.carepact.rules.RuleId;
import org.carepact.rules.RuleProfile;
import org.carepact.rules.RuleProfiles;
import org.carepact.tender.Tenders;

/** Paying in time for what was accepted (PPR 51): requested by the supplier, approved by the purchaser's second person, paid by finance. */
@ApplicationScoped
public class Payments {
    private final PaymentStore store;
    private final Milestones milestones;
    private final Contracts contracts;
    private final Tenders tenders;
    private final BudgetLedger ledger;
    private final RuleProfiles profiles;
    private final Deadlines deadlines;
    private final PublicNumbers numbers;
    private final LegalClock clock;
    private final Trail trail;
    private final Tasks tasks;

    Payments(PaymentStore store, Milestones milestones, Contracts contracts, Tenders tenders, BudgetLedger ledger, RuleProfiles profiles, Deadlines deadlines,
            PublicNumbers numbers, LegalClock clock, Trail trail, Tasks tasks) {
        this.store = store;
        this.milestones = milestones;
        this.contracts = contracts;
        this.tenders = tenders;
        this.ledger = ledger;
        this.profiles = profiles;
        this.deadlines = deadlines;
        this.numbers = numbers;
        this.clock = clock;
        this.trail = trail;
        this.tasks = tasks;
    }

    /** The supplier asks for the payment of an accepted milestone; a refused request may be made again. */
    @Transactional
    public PaymentView request(Actor actor, PaymentRequest request) {
        MilestoneView milestone = milestones.accepted(actor, new MilestoneId(request.milestone()));
        Instant now = clock.now();
        Instant due = due(milestone, now);
        Optional<Payment> there = store.ofMilestone(milestone.id());
        Payment payment;
        if (there.isPresent()) {
            payment = there.get();
            if (payment.state() != PaymentState.REFUSED) {
                throw Problem.conflict("payment.requested-already", payment.number());
            }
            payment.move("request", actor.roles());
            payment.requested(now, due);
        } else {
            payment = new Payment(numbers.next("FK"), milestone, now, due);
            store.persist(payment);
        }
        tasks.done("delivery.task.request-payment", milestone.contractNumber() + "/" + milestone.no());
        tasks.open(new NewTask("payment.task.approve", payment.number(), "/payments/" + payment.number(), Role.APPROVER, payment.purchaser(), null, due, Urgency.LEGAL));
        return done(actor, payment, "payment.request", Map.of("due", due.toString()));
    }

    /** The purchaser's second person approves; never whoever accepted the milestone (separation of duties, PPL 61). */
    @Transactional
    public PaymentView approve(Actor actor, String number, long version) {
        Payment payment = purchasers(actor, number, version);
        if (actor.account().equals(milestones.one(actor, payment.milestone()).acceptedBy())) {
            throw Problem.forbidden("payment.second-person");
        }
        payment.move("approve", actor.roles());
        payment.approved(actor.account(), clock.now());
        tasks.done("payment.task.approve", number);
        tasks.open(new NewTask("payment.task.pay", number, "/payments/" + number, Role.FINANCE, null, null, payment.view().dueAt(), Urgency.LEGAL));
        return done(actor, payment, "payment.approve", Map.of());
    }

    /** The purchaser's second person gives a request back with clause and fact. */
    @Transactional
    public PaymentView refuse(Actor actor, String number, long version, ReasonRequest request) {
        Payment payment = purchasers(actor, number, version);
        payment.move("refuse", actor.roles());
        payment.refused(request.reason());
        tasks.done("payment.task.approve", number);
        tasks.open(NewTask.forRole("delivery.task.request-payment", payment.view().contractNumber() + "/" + payment.view().milestoneNo(),
                "/payments/" + number, Role.ORG_MANAGER, payment.supplier(), null));
        return done(actor, payment, "payment.refuse", Map.of("reason", request.reason()));
    }

    /** Finance pays, never whoever approved; the last payment completes the contract. */
    @Transactional
    public PaymentView pay(Actor actor, String number, long version, PaidRequest request) {
        actor.require(Role.FINANCE);
        Payment payment = locked(actor, number, version);
        if (actor.account().equals(payment.approvedBy())) {
            throw Problem.forbidden("payment.second-person");
        }
        payment.move("pay", actor.roles());
        payment.paid(actor.account(), request.voucher(), clock.now());
        tasks.done("payment.task.pay", number);
        ledger.paid(payment.tenderNumber(), payment.view().amount().amount());
        PaymentView paid = done(actor, payment, "payment.pay", Map.of("voucher", request.voucher()));
        if (store.paid(payment.contract()) == milestones.of(payment.contract()).size()) {
            contracts.complete(actor, payment.contract());
        }
        return paid;
    }

    /** Payments of a contract, by milestone; amounts and dates of paid ones are public, the rest for both sides and those who watch. */
    @Transactional
    public List<PaymentView> of(Actor actor, String contractNumber) {
        ContractView contract = contracts.byNumber(actor, contractNumber);
        return store.seenBy(actor, contract.id()).stream().map(Payment::view).toList();
    }

    @Transactional
    public PaymentView byNumber(Actor actor, String number) {
        return store.seenBy(actor, number).map(Payment::view).orElseThrow(Problem::notFound);
    }

    private Instant due(MilestoneView milestone, Instant now) {
        RuleProfile profile = profiles.byId(tenders.byNumber(null, milestone.tenderNumber()).ruleProfile());
        return deadlines.after(profile, RuleId.PAYMENT_TERM, now).due();
    }

    private Payment purchasers(Actor actor, String number, long version) {
        actor.require(Role.APPROVER);
        Payment payment = locked(actor, number, version);
        if (!actor.actsAs(Role.APPROVER, payment.purchaser())) {
            throw Problem.notFound();
        }
        return payment;
    }

    private Payment locked(Actor actor, String number, long version) {
        Payment payment = store.locked(actor, number).orElseThrow(Problem::notFound);
        payment.expect(version);
        return payment;
    }

    private PaymentView done(Actor actor, Payment payment, String act, Map<String, ?> details) {
        trail.done(actor, act, Subject.of("payment", payment.number(), payment.tenderNumber()), details);
        store.flush();
        return payment.view();
    }
}
