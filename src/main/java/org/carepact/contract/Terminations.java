package org.carepact.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.carepact.identity.Actor;
import org.carepact.identity.PartyId;
import org.carepact.identity.Role;
import org.carepact.inbox.NewTask;
import org.carepact.inbox.Tasks;
import org.carepact.inbox.Urgency;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;
import org.carepact.kernel.web.ReasonRequest;
import org.carepact.rules.Deadlines;
import org.carepact.rules.RuleId;
import org.carepact.rules.RuleProfiles;
import org.carepact.tender.Tenders;

/**
 * Ending a contract before its time with due process: reason, notice, the supplier's answer, a second person (PPL 50;
 * Civil Code 562 to 565). What was accepted is paid; what is still open is closed.
 */
@ApplicationScoped
public class Terminations {
    private final TerminationStore store;
    private final ContractStore contracts;
    private final Tenders tenders;
    private final RuleProfiles profiles;
    private final Deadlines deadlines;
    private final LegalClock clock;
    private final Trail trail;
    private final Tasks tasks;
    private final Event<ContractTerminated> terminated;

    Terminations(TerminationStore store, ContractStore contracts, Tenders tenders, RuleProfiles profiles, Deadlines deadlines,
            LegalClock clock, Trail trail, Tasks tasks, Event<ContractTerminated> terminated) {
        this.store = store;
        this.contracts = contracts;
        this.tenders = tenders;
        this.profiles = profiles;
        this.deadlines = deadlines;
        this.clock = clock;
        this.trail = trail;
        this.tasks = tasks;
        this.terminated = terminated;
    }

    /** The purchaser's officer proposes to end a contract in force; the supplier is told and has time to answer. */
    @Transactional
    public TerminationView propose(Actor actor, String contractNumber, long version, TerminationRequest request) {
        actor.require(Role.OFFICER);
        Contract contract = contract(actor, contractNumber);
        contract.expect(version);
        if (!actor.actsAs(Role.OFFICER, contract.purchaser())) {
            throw Problem.forbidden("kernel.not-your-act");
        }
        if (contract.state() != ContractState.ACTIVE) {
            throw Problem.conflict("kernel.state", contract.state());
        }
        if (store.open(actor, contractNumber).isPresent()) {
            throw Problem.conflict("contract.termination-open");
        }
        Instant now = clock.now();
        Instant answerBy = deadlines.after(profiles.byId(tenders.byNumber(actor, contract.tenderNumber()).ruleProfile()), RuleId.CONSEQUENCE_NOTICE_REPLY, now).due();
        Termination termination = new Termination(contract, request, actor.account(), now, answerBy);
        store.persist(termination);
        tasks.open(new NewTask("contract.task.answer-termination", contractNumber, href(contract), Role.ORG_MANAGER, contract.supplier(), null, answerBy, Urgency.LEGAL));
        tasks.open(NewTask.forRole("contract.task.decide-termination", contractNumber, href(contract), Role.APPROVER, contract.purchaser(), null));
        return done(actor, contract, termination, "contract.propose-termination", Map.of("kind", request.kind().name(), "reason", request.reason()));
    }

    /** The supplier's manager answers, once. */
    @Transactional
    public TerminationView answer(Actor actor, String contractNumber, long version, TerminationAnswer request) {
        actor.require(Role.ORG_MANAGER);
        Contract contract = contract(actor, contractNumber);
        Termination termination = open(actor, contract, version, "answer", contract.supplier());
        termination.answered(request, actor.account(), clock.now());
        tasks.done("contract.task.answer-termination", contractNumber);
        return done(actor, contract, termination, "contract.answer-termination", Map.of("agreed", request.agreed()));
    }

    /**
     * The purchaser's second person, never the proposer, ends the contract.
     *
     * @throws Problem 409 while an agreement is not agreed to, the supplier was not heard, or a delivery waits to be judged
     */
    @Transactional
    public TerminationView confirm(Actor actor, String contractNumber, long version, ReasonRequest request) {
        actor.require(Role.APPROVER);
        Contract contract = contract(actor, contractNumber);
        Termination termination = open(actor, contract, version, "confirm", contract.purchaser());
        if (actor.account().equals(termination.proposedBy())) {
            throw Problem.forbidden("contract.second-person");
        }
        Instant now = clock.now();
        if (termination.kind() == TerminationKind.AGREEMENT && !termination.isAgreed()) {
            throw Problem.conflict("contract.not-agreed");
        }
        if (!termination.isHeard(now)) {
            throw Problem.conflict("contract.time-to-answer", termination.answerBy());
        }
        termination.decided(request.reason(), actor.account(), now);
        contract.move("terminate", actor.rolesFor(contract.purchaser()));
        contract.because(request.reason());
        tasks.dropAll(contractNumber);
        terminated.fire(new ContractTerminated(actor, contract.id(), contractNumber, contract.tenderNumber()));
        return done(actor, contract, termination, "contract.terminate", Map.of("kind", termination.kind().name(), "reason", request.reason()));
    }

    /** The purchaser does not pursue it; the contract goes on. */
    @Transactional
    public TerminationView drop(Actor actor, String contractNumber, long version, ReasonRequest request) {
        actor.require(Role.OFFICER, Role.APPROVER);
        Contract contract = contract(actor, contractNumber);
        Termination termination = open(actor, contract, version, "drop", contract.purchaser());
        termination.decided(request.reason(), actor.account(), clock.now());
        tasks.done("contract.task.answer-termination", contractNumber);
        tasks.done("contract.task.decide-termination", contractNumber);
        return done(actor, contract, termination, "contract.drop-termination", Map.of("reason", request.reason()));
    }

    /** The last termination of a contract, if there is one that this reader (null: the public) may see. */
    @Transactional
    public Optional<TerminationView> of(Actor actor, String contractNumber) {
        return store.seenBy(actor, contractNumber).map(Termination::view);
    }

    /** The contract is locked first, always, so that its acts and its termination's do not wait for each other in turns. */
    private Contract contract(Actor actor, String number) {
        return contracts.locked(actor, number).orElseThrow(Problem::notFound);
    }

    private Termination open(Actor actor, Contract contract, long version, String act, PartyId side) {
        Termination termination = store.open(actor, contract.number()).orElseThrow(Problem::notFound);
        termination.expect(version);
        termination.move(act, actor.rolesFor(side));
        return termination;
    }

    private TerminationView done(Actor actor, Contract contract, Termination termination, String act, Map<String, ?> details) {
        trail.done(actor, act, Subject.of("contract", contract.number(), contract.tenderNumber()), details);
        store.flush();
        return termination.view();
    }

    private static String href(Contract contract) {
        return "/contracts/" + contract.number() + "/termination";
    }
}
