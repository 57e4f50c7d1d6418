package org.carepact.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.carepact.contract.ContractActivated;
import org.carepact.contract.ContractId;
import org.carepact.contract.ContractTerminated;
import org.carepact.contract.ContractView;
import org.carepact.contract.Contracts;
import org.carepact.contract.MilestoneTerm;
import org.carepact.document.Attachments;
import org.carepact.document.Documents;
import org.carepact.identity.Accounts;
import org.carepact.identity.Actor;
import org.carepact.identity.Role;
import org.carepact.inbox.NewTask;
import org.carepact.inbox.Tasks;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;
import org.carepact.planning.BudgetLedger;
import org.carepact.rules.RuleId;
import org.carepact.rules.RuleProfiles;
import org.carepact.tender.TenderView;
import org.carepact.tender.Tenders;

/** Delivering, returning and accepting milestones. */
@ApplicationScoped
public class Milestones {
    private final MilestoneStore store;
    private final Contracts contracts;
    private final Tenders tenders;
    private final BudgetLedger ledger;
    private final Accounts accounts;
    private final RuleProfiles profiles;
    private final Documents documents;
    private final LegalClock clock;
    private final Trail trail;
    private final Tasks tasks;

    Milestones(MilestoneStore store, Contracts contracts, Tenders tenders, BudgetLedger ledger, Accounts accounts, RuleProfiles profiles,
            Documents documents, LegalClock clock, Trail trail, Tasks tasks) {
        this.store = store;
        this.contracts = contracts;
        this.tenders = tenders;
        this.ledger = ledger;
        this.accounts = accounts;
        this.profiles = profiles;
        this.documents = documents;
        this.clock = clock;
        this.trail = trail;
        this.tasks = tasks;
    }

    /** A contract in force begins its milestones. */
    void begin(@Observes ContractActivated contract) {
        for (MilestoneTerm term : contract.milestones()) {
            Milestone milestone = new Milestone(contract, term);
            store.persist(milestone);
            tasks.open(NewTask.forRole("delivery.task.submit", milestone.reference(), href(milestone), Role.ORG_MANAGER, contract.supplier(),
                    term.due().plusDays(1).atStartOfDay(clock.zone()).toInstant()));
        }
    }

    /**
     * A terminated contract closes what is still open; a delivery that waits is judged first, so that nothing done goes unpaid.
     * What was accepted stays held in the budget, the rest is free.
     */
    void close(@Observes ContractTerminated contract) {
        BigDecimal accepted = BigDecimal.ZERO;
        for (Milestone milestone : store.locked(contract.contract())) {
            if (milestone.state() == MilestoneState.SUBMITTED) {
                throw Problem.conflict("delivery.waiting", milestone.reference());
            }
            if (milestone.state() == MilestoneState.ACCEPTED) {
                accepted = accepted.add(milestone.amount());
            } else {
                milestone.move("close", contract.actor().roles());
                tasks.dropAll(milestone.reference());
                trail.done(contract.actor(), "delivery.close", Subject.of("milestone", milestone.reference(), milestone.tenderNumber()));
            }
        }
        ledger.settled(contract.tenderNumber(), accepted);
    }

    /** The supplier delivers, with the files attached so far, for the first time or again. */
    @Transactional
    public MilestoneView submit(Actor actor, MilestoneId id, long version, ReportRequest request) {
        Milestone milestone = store.ofSupplier(actor, id).orElseThrow(Problem::notFound);
        milestone.expect(version);
        milestone.move("submit", actor.roles());
        milestone.submitted(request.report(), clock.now());
        documents.publish(actor, MilestoneFiles.owner(id));
        tasks.done("delivery.task.submit", milestone.reference());
        tasks.open(NewTask.forRole("delivery.task.accept", milestone.reference(), href(milestone), Role.OFFICER, milestone.purchaser(), null));
        return done(actor, milestone, "delivery.submit", Map.of());
    }

    /** The purchaser gives it back with what is to be mended. */
    @Transactional
    public MilestoneView giveBack(Actor actor, MilestoneId id, long version, ReturnRequest request) {
        Milestone milestone = purchasers(actor, id, version);
        milestone.move("return", actor.roles());
        milestone.returned(request.reason(), clock.now());
        tasks.done("delivery.task.accept", milestone.reference());
        tasks.open(NewTask.forRole("delivery.task.submit", milestone.reference(), href(milestone), Role.ORG_MANAGER, milestone.supplier(), null));
        return done(actor, milestone, "delivery.return", Map.of("reason", request.reason()));
    }

    /** The purchaser accepts, with the opinion of those served (PPR 45). */
    @Transactional
    public MilestoneView accept(Actor actor, MilestoneId id, long version, AcceptRequest request) {
        Milestone milestone = purchasers(actor, id, version);
        if (!separate(actor, milestone.view(false))) {
            throw Problem.forbidden("delivery.another-accepts");
        }
        milestone.move("accept", actor.roles());
        milestone.accepted(actor.account(), request.opinion(), request.usersOpinion(), clock.now());
        tasks.done("delivery.task.accept", milestone.reference());
        tasks.open(NewTask.forRole("delivery.task.request-payment", milestone.reference(), href(milestone), Role.ORG_MANAGER, milestone.supplier(), null));
        return done(actor, milestone, "delivery.accept", Map.of());
    }

    /** Milestones of a contract; reports only for both sides and those who watch. */
    @Transactional
    public List<MilestoneView> of(Actor actor, String contractNumber) {
        ContractView contract = contracts.byNumber(actor, contractNumber);
        return store.of(actor, contract.id()).stream().map(SeenMilestone::view).toList();
    }

    /** For later rooms: all milestones of a contract. */
    @Transactional
    public List<MilestoneView> of(ContractId contract) {
        return store.of(contract).stream().map(milestone -> milestone.view(true)).toList();
    }

    /** One milestone, for both sides and those who watch. */
    @Transactional
    public MilestoneView one(Actor actor, MilestoneId id) {
        return store.seenBy(actor, id).orElseThrow(Problem::notFound).view(true);
    }

    /** A milestone's evidence, for its page at {@code next}. */
    @Transactional
    public Attachments files(Actor actor, MilestoneId id, String next) {
        return documents.attachments(actor, MilestoneFiles.owner(id), next);
    }

    /** For the payment room: the supplier's own milestone, locked, if it is accepted. */
    @Transactional(Transactional.TxType.MANDATORY)
    public MilestoneView accepted(Actor actor, MilestoneId id) {
        Milestone milestone = store.ofSupplier(actor, id).orElseThrow(Problem::notFound);
        if (milestone.state() != MilestoneState.ACCEPTED) {
            throw Problem.conflict("delivery.not-accepted", milestone.state());
        }
        return milestone.view(true);
    }

    /**
     * Whether the rules let this officer accept what came of a tender: who wrote it does not, where they ask that and the
     * purchaser has another officer (PPL 61).
     */
    @Transactional
    public boolean separate(Actor officer, MilestoneView milestone) {
        TenderView tender = tenders.byNumber(officer, milestone.tenderNumber());
        boolean author = officer.account().equals(tender.draftedBy());
        return !author || !profiles.byId(tender.ruleProfile()).flag(RuleId.ACCEPTANCE_SEPARATE_DUTIES)
                || accounts.holders(Role.OFFICER, milestone.purchaser()).stream().allMatch(person -> person.id().equals(tender.draftedBy()));
    }

    private Milestone purchasers(Actor actor, MilestoneId id, long version) {
        Milestone milestone = store.ofPurchaser(actor, id).orElseThrow(Problem::notFound);
        milestone.expect(version);
        return milestone;
    }

    private MilestoneView done(Actor actor, Milestone milestone, String act, Map<String, ?> details) {
        trail.done(actor, act, Subject.of("milestone", milestone.reference(), milestone.tenderNumber()), details);
        store.flush();
        return milestone.view(true);
    }

    private static String href(Milestone milestone) {
        return "/contracts/" + milestone.contractNumber() + "/milestones/" + milestone.key();
    }
}
