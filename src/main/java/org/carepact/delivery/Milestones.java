package org.carepact.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carepact.contract.ContractActivated;
import org.carepact.contract.ContractId;
import org.carepact.contract.ContractView;
import org.carepact.contract.Contracts;
import org.carepact.contract.MilestoneTerm;
import org.carepact.identity.Actor;
import org.carepact.identity.Role;
import org.carepact.inbox.NewTask;
import org.carepact.inbox.Tasks;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;

/** Delivering, returning and accepting milestones. */
@ApplicationScoped
public class Milestones {
    private static final List<Role> WATCHERS = List.of(Role.SUPERVISOR, Role.AUDITOR, Role.FINANCE);

    private final Store store;
    private final Contracts contracts;
    private final LegalClock clock;
    private final Trail trail;
    private final Tasks tasks;

    Milestones(Store store, Contracts contracts, LegalClock clock, Trail trail, Tasks tasks) {
        this.store = store;
        this.contracts = contracts;
        this.clock = clock;
        this.trail = trail;
        this.tasks = tasks;
    }

    /** Every query of milestones. */
    @ApplicationScoped
    static class Store implements PanacheRepositoryBase<Milestone, UUID> {
        List<Milestone> of(ContractId contract) {
            return list("contract = ?1 ORDER BY no", contract);
        }
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

    /** The supplier delivers, for the first time or again. */
    @Transactional
    public MilestoneView submit(Actor actor, MilestoneId id, long version, ReportRequest request) {
        Milestone milestone = locked(actor, id, version);
        if (!actor.partyAs(Role.ORG_MANAGER).equals(milestone.supplier())) {
            throw Problem.notFound();
        }
        milestone.move("submit", actor.roles());
        milestone.submitted(request.report(), clock.now());
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
        boolean reports = actor != null && (actor.hasAny(WATCHERS) || actor.actsFor(contract.purchaser()) || actor.actsFor(contract.supplier()));
        return store.of(contract.id()).stream().map(milestone -> milestone.view(reports)).toList();
    }

    /** For later rooms: all milestones of a contract. */
    @Transactional
    public List<MilestoneView> of(ContractId contract) {
        return store.of(contract).stream().map(milestone -> milestone.view(true)).toList();
    }

    /** One milestone, for both sides and those who watch. */
    @Transactional
    public MilestoneView one(Actor actor, MilestoneId id) {
        Milestone milestone = store.findById(id.value());
        if (milestone == null || !sees(actor, milestone)) {
            throw Problem.notFound();
        }
        return milestone.view(true);
    }

    /** For the payment room: the milestone, locked, if it is accepted. */
    @Transactional(Transactional.TxType.MANDATORY)
    public MilestoneView accepted(Actor actor, MilestoneId id) {
        Milestone milestone = store.findById(id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (milestone == null || !sees(actor, milestone)) {
            throw Problem.notFound();
        }
        if (milestone.state() != MilestoneState.ACCEPTED) {
            throw Problem.conflict("delivery.not-accepted", milestone.state());
        }
        return milestone.view(true);
    }

    private Milestone purchasers(Actor actor, MilestoneId id, long version) {
        Milestone milestone = locked(actor, id, version);
        if (!actor.partyAs(Role.OFFICER).equals(milestone.purchaser())) {
            throw Problem.notFound();
        }
        return milestone;
    }

    private Milestone locked(Actor actor, MilestoneId id, long version) {
        Milestone milestone = store.findById(id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (milestone == null || !sees(actor, milestone)) {
            throw Problem.notFound();
        }
        milestone.expect(version);
        return milestone;
    }

    private static boolean sees(Actor actor, Milestone milestone) {
        return actor.hasAny(WATCHERS) || actor.actsFor(milestone.purchaser()) || actor.actsFor(milestone.supplier());
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
