package org.carepact.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.carepact.assessment.engine.AssessmentTemplate;
import org.carepact.contract.ContractActivated;
import org.carepact.contract.ContractState;
import org.carepact.contract.ContractView;
import org.carepact.contract.Contracts;
import org.carepact.identity.Actor;
import org.carepact.identity.PersonView;
import org.carepact.identity.Role;
import org.carepact.inbox.NewTask;
import org.carepact.inbox.Tasks;
import org.carepact.kernel.id.PublicNumbers;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;

/** Rounds of assessment: planned with the contract or by hand, opened, given to evaluators, and read. */
@ApplicationScoped
public class Assessments {
    private final AssessmentStore store;
    private final AssessmentDesk desk;
    private final AssessmentTemplates templates;
    private final Contracts contracts;
    private final PublicNumbers numbers;
    private final LegalClock clock;
    private final Tasks tasks;

    Assessments(AssessmentStore store, AssessmentDesk desk, AssessmentTemplates templates, Contracts contracts, PublicNumbers numbers,
            LegalClock clock, Tasks tasks) {
        this.store = store;
        this.desk = desk;
        this.templates = templates;
        this.contracts = contracts;
        this.numbers = numbers;
        this.clock = clock;
        this.tasks = tasks;
    }

    /** A contract that comes into force is judged over its whole term when it ends. */
    void plan(@Observes ContractActivated activated) {
        ContractView contract = contracts.get(activated.contract());
        AssessmentRound round = new AssessmentRound(numbers.next("PG"), contract, AssessmentKind.FINAL, contract.from(), contract.until(),
                AssessmentTemplates.DEFAULT, null);
        planned(round);
        desk.told(activated.by(), round, "plan", Map.of("contract", contract.number()));
    }

    /**
     * Foresees a round by hand.
     *
     * @throws Problem (invalid) where the period leaves the contract's term, (conflict) where a living round of the kind covers
     *     some of its days
     */
    @Transactional
    public AssessmentView plan(Actor actor, PlanAssessmentRequest request) {
        actor.require(Role.SUPERVISOR);
        ContractView contract = contracts.byNumber(actor, request.contractNumber());
        if (contract.state() != ContractState.ACTIVE && contract.state() != ContractState.COMPLETED) {
            throw Problem.conflict("assessment.contract-not-in-force");
        }
        String template = request.template() == null || request.template().isBlank() ? AssessmentTemplates.DEFAULT : request.template();
        check(request, contract, template);
        List<AssessmentRound> there = store.overlapping(contract.id(), request.kind(), request.from(), request.until());
        if (!there.isEmpty()) {
            throw Problem.conflict("assessment.covered-already", there.get(0).number());
        }
        AssessmentRound round = new AssessmentRound(numbers.next("PG"), contract, request.kind(), request.from(), request.until(), template, request.reason());
        planned(round);
        return desk.done(actor, round, "plan", Map.of("contract", contract.number(), "reason", request.reason()));
    }

    /** Opens a planned round under the template version in effect (a corrected one under the version of what it corrects), and appoints its evaluators. */
    @Transactional
    public AssessmentView open(Actor actor, String number, long version, ExpertsRequest request) {
        actor.require(Role.SUPERVISOR);
        AssessmentRound round = desk.locked(actor, number, version);
        round.move("open", actor.roles());
        AssessmentTemplate template = templates.of(round.template(), round.templateVersion(), clock.today());
        round.opened(actor.account(), template.version(), clock.now());
        appoint(actor, round, request);
        desk.finished(round, "open");
        desk.task(round, "record", Role.SUPERVISOR);
        return desk.done(actor, round, "open", Map.of("template", template.code() + " " + template.version()));
    }

    /** Appoints more evaluators, in place of one who stepped aside. */
    @Transactional
    public AssessmentView appoint(Actor actor, String number, long version, ExpertsRequest request) {
        actor.require(Role.SUPERVISOR);
        AssessmentRound round = desk.locked(actor, number, version);
        round.move("appoint", actor.roles());
        appoint(actor, round, request);
        desk.finished(round, "appoint");
        return desk.done(actor, round, "appoint", Map.of("members", String.join(", ", request.members())));
    }

    /** Begins a corrected round of a published one, which stays valid and readable until the new one is published. */
    @Transactional
    public AssessmentView correct(Actor actor, String number, long version, ReasonRequest request) {
        actor.require(Role.SUPERVISOR);
        AssessmentRound before = desk.locked(actor, number, version);
        before.move("correct", actor.roles());
        AssessmentRound round = AssessmentRound.correcting(before, numbers.next("PG"), contracts.get(before.contract()), request.reason());
        planned(round);
        return desk.done(actor, round, "correct", Map.of("corrects", number, "reason", request.reason()));
    }

    /** Rounds this reader (null: the public) may see, newest first, of one contract and of one organization (number of its party) where they are named. */
    @Transactional
    public PageOf<AssessmentView> list(Actor actor, String contractNumber, String supplierNumber, PageRequest page) {
        List<AssessmentRound> found = store.page(actor, contractNumber, supplierNumber, page);
        desk.prepare(found);
        return page.page(found, AssessmentRound::key).map(round -> desk.row(actor, round));
    }

    @Transactional
    public AssessmentView byNumber(Actor actor, String number) {
        return store.seenBy(actor, number).map(round -> desk.view(actor, round)).orElseThrow(Problem::notFound);
    }

    private void planned(AssessmentRound round) {
        store.persist(round);
        Instant over = round.until().plusDays(1).atStartOfDay(clock.zone()).toInstant();
        tasks.open(NewTask.forRole("assessment.task.open", round.number(), AssessmentDesk.href(round), Role.SUPERVISOR, null, over));
    }

    private void appoint(Actor actor, AssessmentRound round, ExpertsRequest request) {
        List<AssessmentExpert> there = store.experts(round);
        for (int i = 0; i < request.members().size(); i++) {
            PersonView expert = desk.expert(request.members().get(i), "/members/" + i);
            if (there.stream().noneMatch(each -> each.account().equals(expert.id()))) {
                store.add(new AssessmentExpert(round, expert.id(), clock.now()));
                desk.task(round, "state", expert.id());
            }
        }
        store.flush();
    }

    private void check(PlanAssessmentRequest request, ContractView contract, String code) {
        if (request.until().isBefore(request.from())) {
            throw Problem.invalid("/until", "assessment.ends-before-start");
        }
        if (request.from().isBefore(contract.from()) || request.until().isAfter(contract.until())) {
            throw Problem.invalid("/from", "assessment.outside-contract", contract.from(), contract.until());
        }
        boolean computed = templates.all().stream()
                .anyMatch(template -> template.code().equals(code) && template.method() == AssessmentTemplate.Method.MULTI_SOURCE);
        if (!computed) {
            throw Problem.invalid("/template", "assessment.no-template");
        }
    }
}
