package org.carepact.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepact.identity.Actor;
import org.carepact.identity.Hat;
import org.carepact.identity.Parties;
import org.carepact.identity.PartyId;
import org.carepact.identity.Role;
import org.carepact.inbox.NewTask;
import org.carepact.inbox.Tasks;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.id.PublicNumbers;
import org.carepact.kernel.money.Money;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.state.Moves;
import org.carepact.kernel.time.LegalClock;
import org.carepact.rules.ProcurementMethod;

/** Plan items: drafted by one person, approved by another; no purchase without one (PPL 6, 33). */
@ApplicationScoped
public class Plans {
    private final PlanStore store;
    private final PlanShareStore shares;
    private final PlanVersionStore versions;
    private final BudgetStore lines;
    private final BudgetLedger ledger;
    private final PlanCheck check;
    private final Needs needs;
    private final Parties parties;
    private final PublicNumbers numbers;
    private final LegalClock clock;
    private final Trail trail;
    private final Tasks tasks;

    Plans(PlanStore store, PlanShareStore shares, PlanVersionStore versions, BudgetStore lines, BudgetLedger ledger, PlanCheck check, Needs needs,
            Parties parties, PublicNumbers numbers, LegalClock clock, Trail trail, Tasks tasks) {
        this.store = store;
        this.shares = shares;
        this.versions = versions;
        this.lines = lines;
        this.ledger = ledger;
        this.check = check;
        this.needs = needs;
        this.parties = parties;
        this.numbers = numbers;
        this.clock = clock;
        this.trail = trail;
        this.tasks = tasks;
    }

    /** An officer drafts an item for the own body. */
    @Transactional
    public PlanItemView draft(Actor actor, PlanItemRequest request) {
        PartyId purchaser = actor.partyAs(Role.OFFICER, request.purchaser(), "/purchaser");
        check(request, purchaser);
        PlanItem item = new PlanItem(numbers.next("CG"), purchaser, actor.account(), request);
        store.persist(item);
        share(item, request);
        return done(actor, item, "planning.draft", Map.of());
    }

    /** Changes a draft. */
    @Transactional
    public PlanItemView update(Actor actor, String number, long version, PlanItemRequest request) {
        PlanItem item = locked(actor, number, version);
        item.move("update", roles(actor, item));
        check(request, item.purchaser());
        item.fill(request);
        share(item, request);
        return done(actor, item, "planning.update", Map.of());
    }

    /** Hands it to a second person. */
    @Transactional
    public PlanItemView submit(Actor actor, String number, long version) {
        PlanItem item = locked(actor, number, version);
        item.move("submit", roles(actor, item));
        if (!item.negativeListChecked()) {
            throw Problem.invalid("/negativeListChecked", "planning.negative-list-unchecked");
        }
        item.submitted(actor.account());
        for (PlanShare share : shares.of(item.id())) {
            share.open();
            tasks.open(NewTask.forRole("planning.task.agree", number, "/plans/" + number, Role.APPROVER, share.party(), null));
        }
        tasks.done("planning.task.revise", number);
        tasks.open(NewTask.forRole("planning.task.approve", number, "/plans/" + number, Role.APPROVER, item.purchaser(), null));
        tasks.open(NewTask.forRole("planning.task.approve", number, "/plans/" + number, Role.FINANCE, null, null));
        return done(actor, item, "planning.submit", Map.of());
    }

    /** Gives it back with a reason. */
    @Transactional
    public PlanItemView sendBack(Actor actor, String number, long version, String reason) {
        PlanItem item = locked(actor, number, version);
        item.move("send-back", roles(actor, item));
        item.because(reason);
        tasks.done("planning.task.approve", number);
        tasks.open(NewTask.forPerson("planning.task.revise", number, "/plans/" + number, item.draftedBy(), null));
        return done(actor, item, "planning.send-back", Map.of("reason", reason));
    }

    /** The purchaser's approver or finance approves the budget; never who drafted the item or handed it in. */
    @Transactional
    public PlanItemView approve(Actor actor, String number, long version) {
        PlanItem item = locked(actor, number, version);
        if (item.isOwnWorkOf(actor.account())) {
            throw Problem.forbidden("planning.second-person");
        }
        item.move("approve", roles(actor, item));
        List<PlanShare> joint = shares.of(item.id());
        if (joint.stream().anyMatch(share -> share.agreedAt() == null)) {
            throw Problem.conflict("planning.not-all-agreed");
        }
        item.approved(actor.account());
        ledger.plan(number, draws(item, joint));
        tasks.done("planning.task.approve", number);
        openTendering(item);
        return done(actor, item, "planning.approve", Map.of());
    }

    /** The second person of a body that buys along consents to its share. */
    @Transactional
    public PlanItemView agree(Actor actor, String number, long version) {
        PlanItem item = locked(actor, number, version);
        PlanShare share = shares.of(item.id()).stream()
                .filter(each -> actor.actsAs(Role.APPROVER, each.party()) && each.agreedAt() == null)
                .findFirst()
                .orElseThrow(() -> Problem.forbidden("kernel.not-your-act"));
        item.move("agree", actor.roles());
        share.agreed(actor.account(), clock.now());
        tasks.done("planning.task.agree", number);
        shares.of(item.id()).stream().filter(each -> each.agreedAt() == null)
                .forEach(open -> tasks.open(NewTask.forRole("planning.task.agree", number, "/plans/" + number, Role.APPROVER, open.party(), null)));
        return done(actor, item, "planning.agree", Map.of("budgetLine", share.budgetLine(), "amount", share.amount().toPlainString()));
    }

    /** Publishes an approved item as procurement intention (财库〔2020〕10号); repeating it changes nothing. */
    @Transactional
    public PlanItemView publish(Actor actor, String number, long version) {
        PlanItem item = locked(actor, number, version);
        item.move("publish", roles(actor, item));
        if (item.publishedAt() != null) {
            return view(item);
        }
        item.published(clock.now());
        return done(actor, item, "planning.publish", Map.of());
    }

    /** Takes an approved item back to change it, with a reason; what it said stays readable and its money is free until it is approved again. */
    @Transactional
    public PlanItemView reopen(Actor actor, String number, long version, String reason) {
        PlanItem item = locked(actor, number, version);
        item.move("reopen", roles(actor, item));
        int sequence = versions.of(item.id()).stream().map(PlanVersion::view).map(PlanVersion.View::sequence).findFirst().orElse(0) + 1;
        versions.persist(new PlanVersion(item.id(), sequence, clock.now(), actor.name(), reason, item.said()));
        item.reopened();
        item.because(reason);
        ledger.free(number);
        tasks.done("planning.task.tender", number);
        return done(actor, item, "planning.reopen", Map.of("reason", reason));
    }

    /** What the county means to buy, for everybody. */
    @Transactional
    public PageOf<PublishedPlan> published(PageRequest page) {
        List<PlanItem> items = store.published(page);
        parties.prepare(items.stream().map(PlanItem::purchaser).toList());
        Map<PlanItemId, List<PlanVersion>> before = versions.of(items.stream().map(PlanItem::id).toList());
        return page.page(items, PlanItem::key).map(item -> PublishedPlan.of(
                item.view(List.of(), List.of(), before.getOrDefault(item.id(), List.of()).stream().map(PlanVersion::view).toList()),
                parties.byId(item.purchaser()).name()));
    }

    /** Items this person may see, newest first. */
    @Transactional
    public PageOf<PlanItemRow> list(Actor actor, PageRequest page) {
        return page.page(store.rows(actor, page), PlanItemRow::key);
    }

    @Transactional
    public PlanItemView byNumber(Actor actor, String number) {
        return store.seenBy(actor, number).map(this::view).orElseThrow(Problem::notFound);
    }

    /** For the tender room: the item, locked, if it may be tendered now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public PlanItemView approvedForTender(String number) {
        PlanItem item = store.locked(number).orElseThrow(() -> Problem.invalid("/planNumber", "planning.no-such-item", number));
        if (item.state() != PlanState.APPROVED) {
            throw Problem.conflict("planning.not-approved", number, item.state());
        }
        return view(item);
    }

    /** For the tender room: the item is taken. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void inProcurement(Actor actor, String number, String tender) {
        PlanItem item = store.locked(number).orElseThrow(Problem::notFound);
        item.move("procure", roles(actor, item));
        item.takenBy(tender);
        tasks.done("planning.task.tender", number);
        trail.done(actor, "planning.procure", Subject.of("plan", number, tender));
    }

    /** For the tender room: the tender ended without award, its budget is free, and the item may be tendered again (PPL 36). */
    @Transactional(Transactional.TxType.MANDATORY)
    public void released(Actor actor, String number, String tender) {
        PlanItem item = store.locked(number).orElseThrow(Problem::notFound);
        item.move("release", actor.roles());
        item.takenBy(null);
        ledger.uncommitted(number);
        openTendering(item);
        trail.done(actor, "planning.release", Subject.of("plan", number, tender));
    }

    private void openTendering(PlanItem item) {
        tasks.open(NewTask.forRole("planning.task.tender", item.number(), "/tenders/new?plan=" + item.number(), Role.OFFICER, item.purchaser(), null));
    }

    private void check(PlanItemRequest request, PartyId purchaser) {
        check.refuse(request);
        if (request.method() != ProcurementMethod.OPEN_TENDER) {
            throw Problem.invalid("/method", "planning.method-later");
        }
        spendable("/budgetLine", request.budgetLine(), purchaser, request.plannedFor().getYear());
        Set<PartyId> joint = new HashSet<>(Set.of(purchaser));
        for (int i = 0; i < request.shares().size(); i++) {
            PlanShareRequest share = request.shares().get(i);
            PartyId party = party("/shares/" + i + "/party", share.party());
            if (!joint.add(party)) {
                throw Problem.invalid("/shares/" + i + "/party", "planning.body-twice");
            }
            spendable("/shares/" + i + "/budgetLine", share.budgetLine(), party, request.plannedFor().getYear());
        }
        needs.known(request.needs(), purchaser);
    }

    private void spendable(String field, String code, PartyId body, int year) {
        if (lines.byCode(code).filter(line -> line.spendable() && line.body().equals(body) && line.year() == year).isEmpty()) {
            throw Problem.invalid(field, "planning.no-such-line", code, Integer.toString(year));
        }
    }

    private PartyId party(String field, String number) {
        try {
            return parties.byNumber(number).id();
        } catch (Problem none) {
            throw Problem.invalid(field, "planning.no-such-body", number);
        }
    }

    private void share(PlanItem item, PlanItemRequest request) {
        store.flush();
        shares.of(item.id()).forEach(shares::delete);
        shares.flush();
        request.shares().forEach(share -> shares.persist(
                new PlanShare(item.id(), parties.byNumber(share.party()).id(), share.budgetLine(), Money.cny(share.amount()).amount())));
    }

    /** The purchaser's own line bears what the shares leave. */
    private static List<BudgetLedger.Draw> draws(PlanItem item, List<PlanShare> joint) {
        List<BudgetLedger.Draw> draws = new ArrayList<>();
        BigDecimal own = item.budget();
        for (PlanShare share : joint) {
            draws.add(new BudgetLedger.Draw(share.budgetLine(), share.amount()));
            own = own.subtract(share.amount());
        }
        draws.add(new BudgetLedger.Draw(item.budgetLine(), own));
        return draws;
    }

    /** The acts of the state table that this person may do now, for buttons. */
    @Transactional
    public List<String> acts(Actor actor, String number) {
        PlanItem item = store.seenBy(actor, number).orElseThrow(Problem::notFound);
        Set<Role> roles = roles(actor, item);
        return PlanState.MOVES.lines().stream()
                .filter(move -> move.from() == item.state() && move.who().stream().anyMatch(roles::contains))
                .map(Moves.Move::act)
                .filter(act -> !act.equals("approve") || !item.isOwnWorkOf(actor.account()))
                .filter(act -> !act.equals("agree"))
                .filter(act -> !act.equals("publish") || item.publishedAt() == null)
                .collect(Collectors.collectingAndThen(Collectors.toList(), acts -> {
                    boolean asked = item.state() == PlanState.SUBMITTED && shares.of(item.id()).stream()
                            .anyMatch(share -> share.agreedAt() == null && actor.actsAs(Role.APPROVER, share.party()));
                    return asked ? Stream.concat(acts.stream(), Stream.of("agree")).toList() : acts;
                }));
    }

    /** The roles in which somebody acts upon an item: those held for its purchaser, and finance, which serves every body. */
    private static Set<Role> roles(Actor actor, PlanItem item) {
        return actor.hats().stream()
                .filter(hat -> hat.role() == Role.FINANCE || hat.party().equals(item.purchaser()))
                .map(Hat::role)
                .collect(Collectors.toUnmodifiableSet());
    }

    private PlanItem locked(Actor actor, String number, long version) {
        PlanItem item = store.locked(actor, number).orElseThrow(Problem::notFound);
        item.expect(version);
        return item;
    }

    private PlanItemView done(Actor actor, PlanItem item, String act, Map<String, ?> details) {
        trail.done(actor, act, Subject.of("plan", item.number(), item.number()), details);
        store.flush();
        return view(item);
    }

    private PlanItemView view(PlanItem item) {
        LocalDate published = item.publishedAt() == null ? null : item.publishedAt().atZone(clock.zone()).toLocalDate();
        PlanVersion.Said said = item.said();
        return item.view(
                shares.of(item.id()).stream()
                        .map(share -> new PlanItemView.Share(parties.byId(share.party()).number(), parties.byId(share.party()).name(), share.budgetLine(),
                                Money.cny(share.amount()), share.agreedAt()))
                        .toList(),
                item.state() == PlanState.IN_PROCUREMENT ? List.of() : check.findings(said.lines(), said.plannedFor(), published, clock.today()),
                versions.of(item.id()).stream().map(PlanVersion::view).toList());
    }
}
