package org.carepact.tender;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.carepact.document.Documents;
import org.carepact.identity.AccountId;
import org.carepact.identity.Accounts;
import org.carepact.identity.Actor;
import org.carepact.identity.Parties;
import org.carepact.identity.PersonView;
import org.carepact.identity.Role;
import org.carepact.identity.Sight;
import org.carepact.inbox.NewTask;
import org.carepact.inbox.Tasks;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.id.PublicNumbers;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;
import org.carepact.planning.PlanItemView;
import org.carepact.planning.BudgetLedger;
import org.carepact.planning.Plans;
import org.carepact.rules.RuleProfile;
import org.carepact.rules.RuleProfiles;

/** Drafting, checking, publishing and closing tenders; later rooms move them on. */
@ApplicationScoped
public class Tenders {
    private final TenderStore store;
    private final NoticePolicy policy;
    private final Plans plans;
    private final BudgetLedger ledger;
    private final Accounts accounts;
    private final Parties parties;
    private final RuleProfiles profiles;
    private final Documents documents;
    private final PublicNumbers numbers;
    private final LegalClock clock;
    private final Trail trail;
    private final Tasks tasks;
    private final Event<TenderClosed> closed;

    Tenders(TenderStore store, NoticePolicy policy, Plans plans, BudgetLedger ledger, Accounts accounts, Parties parties, RuleProfiles profiles,
            Documents documents, PublicNumbers numbers, LegalClock clock, Trail trail, Tasks tasks, Event<TenderClosed> closed) {
        this.store = store;
        this.policy = policy;
        this.plans = plans;
        this.ledger = ledger;
        this.accounts = accounts;
        this.parties = parties;
        this.profiles = profiles;
        this.documents = documents;
        this.numbers = numbers;
        this.clock = clock;
        this.trail = trail;
        this.tasks = tasks;
        this.closed = closed;
    }

    /** Begins a tender from an approved plan item, which is thereby taken. */
    @Transactional
    public TenderView draft(Actor actor, DraftTenderRequest request) {
        actor.require(Role.OFFICER);
        PlanItemView plan = plans.approvedForTender(request.planNumber());
        if (!actor.actsFor(plan.purchaser())) {
            throw Problem.notFound();
        }
        Tender tender = new Tender(numbers.next("ZB"), plan, request, openers(request), actor.account());
        store.persist(tender);
        plans.inProcurement(actor, plan.number(), tender.number());
        trail.done(actor, "tender.draft", subject(tender), Map.of("plan", plan.number()));
        return view(tender);
    }

    /** Changes a draft. */
    @Transactional
    public TenderView update(Actor actor, String number, long version, DraftTenderRequest request) {
        Tender tender = mine(actor, number, version);
        tender.move("update", actor.rolesFor(tender.purchaser()));
        tender.fill(request, openers(request));
        return done(actor, tender, "tender.update", Map.of());
    }

    /** What stands in the way of publishing, and what is unwise, as of now. */
    @Transactional
    public List<Finding> check(Actor actor, String number) {
        Tender tender = store.seenBy(actor, number).filter(seen -> Sight.ofDrafts(actor).sees(seen.purchaser())).orElseThrow(Problem::notFound);
        Instant now = clock.now();
        return policy.check(tender, profile(now), now);
    }

    /** Hands a draft to the second person; hard findings are refused, each at its field. */
    @Transactional
    public TenderView submit(Actor actor, String number, long version) {
        Tender tender = mine(actor, number, version);
        tender.move("submit", actor.rolesFor(tender.purchaser()));
        refuseHard(tender, clock.now());
        tasks.done("tender.task.revise", number);
        tasks.open(NewTask.forRole("tender.task.publish", number, href(tender), Role.APPROVER, tender.purchaser(), null));
        return done(actor, tender, "tender.submit", Map.of());
    }

    /** Gives a draft back to its author with a reason. */
    @Transactional
    public TenderView sendBack(Actor actor, String number, long version, String reason) {
        Tender tender = mine(actor, number, version);
        tender.move("send-back", actor.rolesFor(tender.purchaser()));
        tender.because(reason);
        tasks.done("tender.task.publish", number);
        tasks.open(NewTask.forPerson("tender.task.revise", number, href(tender), tender.draftedBy(), null));
        return done(actor, tender, "tender.send-back", Map.of("reason", reason));
    }

    /**
     * Publishes, files and all: an act of its own by a second person (never the author). The rules of this day bind the tender to its
     * end. Publishing what is published changes nothing.
     */
    @Transactional
    public TenderView publish(Actor actor, String number, long version) {
        actor.require(Role.APPROVER);
        Tender tender = store.locked(number).filter(found -> actor.actsAs(Role.OFFICER, found.purchaser()) || actor.actsAs(Role.APPROVER, found.purchaser())).orElseThrow(Problem::notFound);
        if (tender.state() == TenderState.PUBLISHED) {
            return view(tender);
        }
        tender.expect(version);
        if (tender.draftedBy().equals(actor.account())) {
            throw Problem.forbidden("tender.second-person");
        }
        tender.move("publish", actor.rolesFor(tender.purchaser()));
        Instant now = clock.now();
        refuseHard(tender, now);
        tender.published(now, profile(now).id());
        ledger.committed(number, tender.ceiling().amount());
        documents.publish(actor, TenderFiles.owner(number));
        tasks.done("tender.task.publish", number);
        return done(actor, tender, "tender.publish", Map.of("bidDeadline", tender.bidDeadline().toString(), "rules", tender.ruleProfile()));
    }

    /** Ends a tender before its award, with the reason that everybody reads (PPL 36); its plan item may be tendered again. */
    @Transactional
    public TenderView cancel(Actor actor, String number, long version, String reason) {
        Tender tender = mine(actor, number, version);
        tender.move("cancel", actor.rolesFor(tender.purchaser()));
        tender.because(reason);
        tasks.dropAll(number);
        plans.released(actor, tender.planNumber(), number);
        return done(actor, tender, "tender.cancel", Map.of("reason", reason));
    }

    /** Tenders this reader (null: the public) may see, newest first. */
    @Transactional
    public PageOf<TenderRow> list(Actor actor, String asked, PageRequest page) {
        return page.page(store.rows(actor, asked, page), TenderRow::key);
    }

    /** One tender, if this reader (null: the public) may see it. */
    @Transactional
    public TenderView byNumber(Actor actor, String number) {
        return store.seenBy(actor, number).map(this::view).orElseThrow(Problem::notFound);
    }

    /** For later rooms: the tender as it is. */
    @Transactional
    public TenderView get(TenderId id) {
        return view(store.findById(id.value()));
    }

    /** For later rooms: locks the row to the end of the caller's transaction, so that time read afterwards decides. */
    @Transactional(Transactional.TxType.MANDATORY)
    public TenderView lock(TenderId id) {
        return view(store.locked(id));
    }

    /** As {@link #lock(TenderId)}, by number; a tender that is not public is not found. */
    @Transactional(Transactional.TxType.MANDATORY)
    public TenderView lock(String number) {
        return store.locked(number).filter(tender -> tender.state().isPublic()).map(this::view).orElseThrow(Problem::notFound);
    }

    /** The opening room has opened the bids. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void opened(Actor actor, TenderId id) {
        advance(actor, id, "open");
    }

    /** The evaluation room has closed the scoring. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void evaluated(Actor actor, TenderId id) {
        advance(actor, id, "evaluate");
    }

    /** The award room has published the award. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void awarded(Actor actor, TenderId id) {
        advance(actor, id, "award");
    }

    /** The award room has an award that fell away after its publication: the next candidate may be awarded, or nobody (PPR 49). */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reopened(Actor actor, TenderId id) {
        advance(actor, id, "reopen");
    }

    /** The contract room has a contract signed by both sides. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void concluded(Actor actor, TenderId id) {
        advance(actor, id, "conclude");
    }

    /**
     * Ends without award (PPL 36); the plan item may be tendered again.
     *
     * @param reason message key of the reason, or its words
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void fail(Actor actor, TenderId id, String reason) {
        Tender tender = store.locked(id);
        tender.move("fail", actor.roles());
        tender.because(reason);
        tasks.dropAll(tender.number());
        plans.released(actor, tender.planNumber(), tender.number());
        trail.done(actor, "tender.fail", subject(tender), Map.of("reason", reason));
    }

    /** Closes one tender whose deadline has passed; false where another instance was faster. */
    @Transactional
    boolean close(TenderId id) {
        Tender tender = store.locked(id);
        if (tender.state() != TenderState.PUBLISHED || clock.now().isBefore(tender.bidDeadline())) {
            return false;
        }
        tender.move("close");
        trail.done(Actor.CLOCK, "tender.close", subject(tender));
        closed.fire(new TenderClosed(tender.id(), tender.number(), tender.purchaser(), tender.openers()));
        return true;
    }

    private void advance(Actor actor, TenderId id, String act) {
        Tender tender = store.locked(id);
        tender.move(act, actor.roles());
        trail.done(actor, "tender." + act, subject(tender));
    }

    private Tender mine(Actor actor, String number, long version) {
        actor.require(Role.OFFICER, Role.APPROVER);
        Tender tender = store.locked(number).filter(found -> actor.actsAs(Role.OFFICER, found.purchaser()) || actor.actsAs(Role.APPROVER, found.purchaser())).orElseThrow(Problem::notFound);
        tender.expect(version);
        return tender;
    }

    private void refuseHard(Tender tender, Instant now) {
        List<Finding> hard = policy.check(tender, profile(now), now).stream().filter(Finding::hard).toList();
        if (!hard.isEmpty()) {
            throw Problem.invalid(hard.stream().map(Finding::asProblem).toList());
        }
    }

    private List<AccountId> openers(DraftTenderRequest request) {
        List<PersonView> holders = accounts.holders(Role.OPENER, null);
        return request.openers().stream()
                .map(username -> holders.stream()
                        .filter(person -> person.username().equals(username))
                        .findFirst()
                        .orElseThrow(() -> Problem.invalid("/openers", "tender.no-opener", username))
                        .id())
                .toList();
    }

    private RuleProfile profile(Instant now) {
        return profiles.current(now.atZone(clock.zone()).toLocalDate());
    }

    private TenderView done(Actor actor, Tender tender, String act, Map<String, ?> details) {
        trail.done(actor, act, subject(tender), details);
        store.flush();
        return view(tender);
    }

    private TenderView view(Tender tender) {
        return TenderView.of(tender, parties.byId(tender.purchaser()));
    }

    private static String href(Tender tender) {
        return "/tenders/" + tender.number();
    }

    private static Subject subject(Tender tender) {
        return Subject.of("tender", tender.number(), tender.number());
    }
}
