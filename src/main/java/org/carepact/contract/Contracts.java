package org.carepact.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carepact.award.AwardView;
import org.carepact.award.Awards;
import org.carepact.bid.Bids;
import org.carepact.bid.OpenedBid;
import org.carepact.identity.Actor;
import org.carepact.identity.Parties;
import org.carepact.identity.PartyId;
import org.carepact.identity.Role;
import org.carepact.inbox.NewTask;
import org.carepact.inbox.Tasks;
import org.carepact.kernel.crypto.Digests;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.id.PublicNumbers;
import org.carepact.kernel.money.Money;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.FieldProblem;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;
import org.carepact.kernel.web.ReasonRequest;
import org.carepact.planning.BudgetLedger;
import org.carepact.rules.Deadlines;
import org.carepact.rules.MethodRule;
import org.carepact.rules.Rule;
import org.carepact.rules.RuleId;
import org.carepact.rules.RuleProfile;
import org.carepact.rules.RuleProfiles;
import org.carepact.tender.TenderView;
import org.carepact.tender.Tenders;

/** Contracts: made from the award, not typed; the winning bid's promises become commitments (PPL 46, O102 23, 24). */
@ApplicationScoped
public class Contracts {
    private final ContractStore store;
    private final Awards awards;
    private final Tenders tenders;
    private final Bids bids;
    private final BudgetLedger ledger;
    private final Parties parties;
    private final RuleProfiles profiles;
    private final Deadlines deadlines;
    private final PublicNumbers numbers;
    private final LegalClock clock;
    private final Trail trail;
    private final Tasks tasks;
    private final ObjectMapper json;
    private final Event<ContractActivated> activated;

    Contracts(ContractStore store, Awards awards, Tenders tenders, Bids bids, BudgetLedger ledger, Parties parties, RuleProfiles profiles, Deadlines deadlines,
            PublicNumbers numbers, LegalClock clock, Trail trail, Tasks tasks, ObjectMapper json, Event<ContractActivated> activated) {
        this.store = store;
        this.awards = awards;
        this.tenders = tenders;
        this.bids = bids;
        this.ledger = ledger;
        this.parties = parties;
        this.profiles = profiles;
        this.deadlines = deadlines;
        this.numbers = numbers;
        this.clock = clock;
        this.trail = trail;
        this.tasks = tasks;
        this.json = json;
        this.activated = activated;
    }

    /** Draws the contract up from an award in effect. */
    @Transactional
    public ContractView drawUp(Actor actor, ContractRequest request) {
        actor.require(Role.OFFICER);
        AwardView award = awards.effective(request.awardNumber());
        if (!actor.actsAs(Role.OFFICER, award.purchaser())) {
            throw Problem.notFound();
        }
        TenderView tender = tenders.get(award.tender());
        check(request, award, tender);
        List<CommitmentView> commitments = commitments(award, tender);
        String number = numbers.next("HT");
        Contract contract = new Contract(number, award, tender.title(), request, commitments, digest(number, award, request, commitments),
                signBy(award, tender));
        store.persist(contract);
        awards.contracted(actor, award.id());
        tasks.open(NewTask.forRole("contract.task.sign", number, "/contracts/" + number, Role.ORG_MANAGER, contract.supplier(), contract.signBy()));
        return done(actor, contract, "contract.draw-up", Map.of("award", award.number()));
    }

    /** The supplier's manager signs the content as it stands. */
    @Transactional
    public ContractView sign(Actor actor, String number, long version) {
        actor.require(Role.ORG_MANAGER);
        Contract contract = locked(actor, number, version);
        if (!actor.actsAs(Role.ORG_MANAGER, contract.supplier())) {
            throw Problem.notFound();
        }
        contract.move("sign", actor.roles());
        contract.signedBySupplier(actor.account(), clock.now());
        tasks.done("contract.task.sign", number);
        tasks.open(NewTask.forRole("contract.task.countersign", number, "/contracts/" + number, Role.APPROVER, contract.purchaser(), null));
        return done(actor, contract, "contract.sign", Map.of());
    }

    /** The purchaser's approver signs too: the contract is in force, its milestones begin. */
    @Transactional
    public ContractView countersign(Actor actor, String number, long version) {
        actor.require(Role.APPROVER);
        Contract contract = locked(actor, number, version);
        if (!actor.actsAs(Role.APPROVER, contract.purchaser())) {
            throw Problem.notFound();
        }
        contract.move("countersign", actor.roles());
        contract.signedByPurchaser(actor.account(), clock.now());
        tasks.done("contract.task.countersign", number);
        ContractView view = done(actor, contract, "contract.countersign", Map.of());
        ledger.contracted(contract.tenderNumber(), view.value().amount());
        tenders.concluded(actor, tenders.byNumber(actor, contract.tenderNumber()).id());
        activated.fire(new ContractActivated(actor, contract.id(), number, contract.tenderNumber(), contract.purchaser(), contract.supplier(), contract.milestones()));
        return view;
    }

    /** The supplier's manager refuses to sign: the award falls away and the next in rank may be awarded (PPR 49). */
    @Transactional
    public ContractView refuse(Actor actor, String number, long version, ReasonRequest request) {
        actor.require(Role.ORG_MANAGER);
        Contract contract = locked(actor, number, version);
        if (!actor.actsAs(Role.ORG_MANAGER, contract.supplier())) {
            throw Problem.notFound();
        }
        end(actor, contract, "refuse", contract.supplier(), request);
        awards.refused(actor, contract.award(), request.reason());
        return done(actor, contract, "contract.refuse", Map.of("reason", request.reason()));
    }

    /** The purchaser takes back what is not in force, to draw it up anew from the same award. */
    @Transactional
    public ContractView takeBack(Actor actor, String number, long version, ReasonRequest request) {
        actor.require(Role.OFFICER, Role.APPROVER);
        Contract contract = locked(actor, number, version);
        end(actor, contract, "take-back", contract.purchaser(), request);
        awards.released(actor, contract.award());
        return done(actor, contract, "contract.take-back", Map.of("reason", request.reason()));
    }

    /** The purchaser's second person states that the supplier has not signed in time: the award falls away (PPR 49). */
    @Transactional
    public ContractView lapse(Actor actor, String number, long version, ReasonRequest request) {
        actor.require(Role.APPROVER);
        Contract contract = locked(actor, number, version);
        if (contract.signBy() != null && clock.now().isBefore(contract.signBy())) {
            throw Problem.conflict("contract.time-to-sign", contract.signBy());
        }
        end(actor, contract, "lapse", contract.purchaser(), request);
        awards.lapsed(actor, contract.award(), request.reason());
        return done(actor, contract, "contract.lapse", Map.of("reason", request.reason()));
    }

    /** Contracts this reader (null: the public) may see, newest first. */
    @Transactional
    public PageOf<ContractView> list(Actor actor, PageRequest page) {
        List<Contract> found = store.page(actor, page);
        parties.prepare(found.stream().flatMap(contract -> Stream.of(contract.purchaser(), contract.supplier())).toList());
        return page.page(found, Contract::key).map(this::view);
    }

    @Transactional
    public ContractView byNumber(Actor actor, String number) {
        return store.seenBy(actor, number).map(this::view).orElseThrow(Problem::notFound);
    }

    /** The contract that came of a tender, if there is one that this actor may see. */
    @Transactional
    public Optional<ContractView> ofTender(Actor actor, String tenderNumber) {
        return store.ofTender(actor, tenderNumber).map(this::view);
    }

    /** For later rooms. */
    @Transactional
    public ContractView get(ContractId id) {
        return view(store.findById(id.value()));
    }

    /** For the payment room: everything is delivered and paid; a terminated contract stays so when its last payment is made. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void complete(Actor actor, ContractId id) {
        Contract contract = store.findById(id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (contract.state() != ContractState.TERMINATED) {
            contract.move("complete", actor.roles());
            trail.done(actor, "contract.complete", subject(contract));
        }
    }

    private void end(Actor actor, Contract contract, String act, PartyId side, ReasonRequest request) {
        contract.move(act, actor.rolesFor(side));
        contract.because(request.reason());
        tasks.dropAll(contract.number());
    }

    /** The legal time from the award's publication; from now where the purchaser itself was later than that. */
    private Instant signBy(AwardView award, TenderView tender) {
        RuleProfile profile = profiles.byId(tender.ruleProfile());
        Rule signing = profile.rule(tender.method(), MethodRule.CONTRACT_SIGNING);
        Instant now = clock.now();
        Instant legal = deadlines.after(profile, signing, award.publishedAt()).due();
        return now.isBefore(legal) ? legal : deadlines.after(profile, signing, now).due();
    }

    private void check(ContractRequest request, AwardView award, TenderView tender) {
        List<FieldProblem> faults = new ArrayList<>();
        BigDecimal sum = request.milestones().stream().map(MilestoneTerm::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(award.value().amount()) != 0) {
            faults.add(new FieldProblem("/milestones", "contract.milestones-sum", Money.cny(sum), award.value()));
        }
        if (!request.until().isAfter(request.from())) {
            faults.add(new FieldProblem("/until", "contract.ends-before-start"));
        }
        int years = profiles.byId(tender.ruleProfile()).number(RuleId.CONTRACT_TERM_MAX);
        if (request.until().isAfter(request.from().plusYears(years))) {
            faults.add(new FieldProblem("/until", "contract.too-long", years));
        }
        for (int i = 0; i < request.milestones().size(); i++) {
            MilestoneTerm milestone = request.milestones().get(i);
            if (milestone.due().isBefore(request.from()) || milestone.due().isAfter(request.until())) {
                faults.add(new FieldProblem("/milestones/" + i + "/due", "contract.milestone-outside"));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    private List<CommitmentView> commitments(AwardView award, TenderView tender) {
        OpenedBid winner = bids.opened(award.tender()).stream().filter(bid -> bid.id().equals(award.bid())).findFirst().orElseThrow();
        return tender.criteria().stream()
                .map(criterion -> new CommitmentView(criterion.key(), criterion.name(), winner.answer(criterion.key())))
                .toList();
    }

    private String digest(String number, AwardView award, ContractRequest request, List<CommitmentView> commitments) {
        try {
            return Digests.sha256Hex(json.writeValueAsBytes(List.of(number, award.number(), award.value(), request, commitments)));
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }

    private Contract locked(Actor actor, String number, long version) {
        Contract contract = store.locked(actor, number).orElseThrow(Problem::notFound);
        contract.expect(version);
        return contract;
    }

    private ContractView done(Actor actor, Contract contract, String act, Map<String, ?> details) {
        trail.done(actor, act, subject(contract), details);
        store.flush();
        return view(contract);
    }

    private ContractView view(Contract contract) {
        return contract.view(parties.byId(contract.purchaser()).name(), parties.byId(contract.supplier()).name());
    }

    private static Subject subject(Contract contract) {
        return Subject.of("contract", contract.number(), contract.tenderNumber());
    }
}
