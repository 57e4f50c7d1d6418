package org.carepact.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.carepact.catalogue.Catalogue;
import org.carepact.identity.Actor;
import org.carepact.identity.Hat;
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
import org.carepact.rules.ProcurementMethod;

/** Plan items: drafted by one person, approved by another; no purchase without one (PPL 6, 33). */
@ApplicationScoped
public class Plans {
    private final PlanStore store;
    private final Catalogue catalogue;
    private final PublicNumbers numbers;
    private final Trail trail;
    private final Tasks tasks;

    Plans(PlanStore store, Catalogue catalogue, PublicNumbers numbers, Trail trail, Tasks tasks) {
        this.store = store;
        this.catalogue = catalogue;
        this.numbers = numbers;
        this.trail = trail;
        this.tasks = tasks;
    }

    /** An officer drafts an item for the own body. */
    @Transactional
    public PlanItemView draft(Actor actor, PlanItemRequest request) {
        check(request);
        PlanItem item = new PlanItem(numbers.next("CG"), actor.partyAs(Role.OFFICER), actor.account(), request);
        store.persist(item);
        return done(actor, item, "planning.draft", Map.of());
    }

    /** Changes a draft. */
    @Transactional
    public PlanItemView update(Actor actor, String number, long version, PlanItemRequest request) {
        PlanItem item = locked(actor, number, version);
        check(request);
        item.move("update", roles(actor, item));
        item.fill(request);
        return done(actor, item, "planning.update", Map.of());
    }

    /** Hands it to a second person. */
    @Transactional
    public PlanItemView submit(Actor actor, String number, long version) {
        PlanItem item = locked(actor, number, version);
        item.move("submit", roles(actor, item));
        item.submitted(actor.account());
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
        item.approved(actor.account());
        tasks.done("planning.task.approve", number);
        tasks.open(NewTask.forRole("planning.task.tender", number, "/tenders/new?plan=" + number, Role.OFFICER, item.purchaser(), null));
        return done(actor, item, "planning.approve", Map.of());
    }

    /** Items this person may see, newest first. */
    @Transactional
    public PageOf<PlanItemRow> list(Actor actor, PageRequest page) {
        return page.page(store.rows(actor, page), PlanItemRow::key);
    }

    @Transactional
    public PlanItemView byNumber(Actor actor, String number) {
        return store.seenBy(actor, number).map(PlanItem::view).orElseThrow(Problem::notFound);
    }

    /** For the tender room: the item, locked, if it may be tendered now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public PlanItemView approvedForTender(String number) {
        PlanItem item = store.locked(number).orElseThrow(() -> Problem.invalid("/planNumber", "planning.no-such-item", number));
        if (item.state() != PlanState.APPROVED) {
            throw Problem.conflict("planning.not-approved", number, item.state());
        }
        return item.view();
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

    private void check(PlanItemRequest request) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < request.lines().size(); i++) {
            PlanLine line = request.lines().get(i);
            if (catalogue.find(line.service()).isEmpty()) {
                throw Problem.invalid("/lines/" + i + "/service", "planning.no-such-service", line.service());
            }
            sum = sum.add(line.amount());
        }
        if (sum.compareTo(request.budget()) > 0) {
            throw Problem.invalid("/budget", "planning.lines-above-budget", Money.cny(sum), Money.cny(request.budget()));
        }
        if (request.method() != ProcurementMethod.OPEN_TENDER) {
            throw Problem.invalid("/method", "planning.method-later");
        }
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
                .toList();
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
        return item.view();
    }
}
