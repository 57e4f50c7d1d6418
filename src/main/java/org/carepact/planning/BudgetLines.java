package org.carepact.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carepact.identity.Actor;
import org.carepact.identity.Parties;
import org.carepact.identity.PartyId;
import org.carepact.identity.PartyView;
import org.carepact.identity.Role;
import org.carepact.inbox.NewTask;
import org.carepact.inbox.Tasks;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.money.Money;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.state.Moves;
import org.carepact.kernel.time.LegalClock;

/** Budget lines: entered and amended by finance, confirmed by the second person of the body that spends. */
@ApplicationScoped
public class BudgetLines {
    static final String CONFIRM = "planning.task.confirm-line";

    private final BudgetStore store;
    private final BudgetUseStore uses;
    private final Parties parties;
    private final LegalClock clock;
    private final Trail trail;
    private final Tasks tasks;

    BudgetLines(BudgetStore store, BudgetUseStore uses, Parties parties, LegalClock clock, Trail trail, Tasks tasks) {
        this.store = store;
        this.uses = uses;
        this.parties = parties;
        this.clock = clock;
        this.trail = trail;
        this.tasks = tasks;
    }

    /** Finance enters a line of a body's approved budget. */
    @Transactional
    public BudgetLineView enter(Actor actor, BudgetLineRequest request) {
        actor.require(Role.FINANCE);
        if (store.byCode(request.code()).isPresent()) {
            throw Problem.invalid("/code", "planning.line-exists", request.code());
        }
        PartyView body;
        try {
            body = parties.byNumber(request.body());
        } catch (Problem none) {
            throw Problem.invalid("/body", "planning.no-such-body", request.body());
        }
        BudgetLine line = new BudgetLine(body.id(), request, actor.account());
        store.persist(line);
        openConfirming(line);
        return done(actor, line, "planning.enter-line", Map.of("amount", request.amount().toPlainString(), "source", request.source().name()));
    }

    /** The second person of the body confirms a new line, or another amount. */
    @Transactional
    public BudgetLineView confirm(Actor actor, String code, long version) {
        BudgetLine line = locked(actor, code, version);
        Set<Role> roles = actor.rolesFor(line.body());
        if (line.proposed() != null) {
            notBelowHeld(line, line.proposed());
        }
        if (actor.account().equals(line.enteredBy())) {
            throw Problem.forbidden("planning.line-second-person");
        }
        line.confirmed(roles, actor.account(), clock.now());
        tasks.done(CONFIRM, code);
        return done(actor, line, "planning.confirm-line", Map.of("amount", line.amount().toPlainString()));
    }

    /** Finance proposes another amount with a reason; never less than plans hold already. */
    @Transactional
    public BudgetLineView amend(Actor actor, String code, long version, AmendBudgetRequest request) {
        BudgetLine line = locked(actor, code, version);
        line.amend(actor.roles(), request.amount(), request.reason());
        notBelowHeld(line, request.amount());
        openConfirming(line);
        return done(actor, line, "planning.amend-line", Map.of("amount", request.amount().toPlainString(), "reason", request.reason()));
    }

    /** The second person leaves the amount as it was. */
    @Transactional
    public BudgetLineView keep(Actor actor, String code, long version) {
        BudgetLine line = locked(actor, code, version);
        line.kept(actor.rolesFor(line.body()));
        tasks.done(CONFIRM, code);
        return done(actor, line, "planning.keep-line", Map.of());
    }

    @Transactional
    public BudgetLineView byCode(Actor actor, String code) {
        BudgetLine line = store.seenBy(actor, code, LockModeType.NONE).orElseThrow(Problem::notFound);
        return view(line, uses.ofLines(List.of(line.key())), true);
    }

    /** Lines the asker may see, newest first, with their sums. */
    @Transactional
    public PageOf<BudgetLineView> list(Actor actor, PageRequest page) {
        List<BudgetLine> lines = store.page(actor, page);
        parties.prepare(lines.stream().map(BudgetLine::body).toList());
        Map<UUID, List<BudgetUse>> taken = uses.ofLines(lines.stream().map(BudgetLine::key).toList()).stream().collect(Collectors.groupingBy(BudgetUse::line));
        return page.page(lines, BudgetLine::key).map(line -> view(line, taken.getOrDefault(line.key(), List.of()), false));
    }

    /** Lines on which these bodies may draw, for choices. */
    @Transactional
    public List<BudgetLineView> spendable(Set<PartyId> bodies) {
        return store.spendable(bodies).stream().map(line -> view(line, List.of(), false)).toList();
    }

    /** The acts of the state table that this person may do now, for buttons. */
    @Transactional
    public List<String> acts(Actor actor, String code) {
        BudgetLine line = store.seenBy(actor, code, LockModeType.NONE).orElseThrow(Problem::notFound);
        return BudgetLineState.MOVES.lines().stream()
                .filter(move -> move.from() == line.state())
                .filter(move -> move.who().contains(Role.FINANCE) ? actor.has(Role.FINANCE)
                        : actor.actsAs(Role.APPROVER, line.body()) && !actor.account().equals(line.enteredBy()))
                .map(Moves.Move::act)
                .toList();
    }

    private void notBelowHeld(BudgetLine line, BigDecimal amount) {
        BigDecimal held = sum(uses.ofLines(List.of(line.key())), BudgetUse::held);
        if (amount.compareTo(held) < 0) {
            throw Problem.invalid("/amount", "planning.below-held", Money.cny(held));
        }
    }

    private void openConfirming(BudgetLine line) {
        tasks.open(NewTask.forRole(CONFIRM, line.code(), "/budget-lines/" + line.code(), Role.APPROVER, line.body(), null));
    }

    private BudgetLine locked(Actor actor, String code, long version) {
        BudgetLine line = store.seenBy(actor, code, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
        line.expect(version);
        return line;
    }

    private BudgetLineView done(Actor actor, BudgetLine line, String act, Map<String, ?> details) {
        trail.done(actor, act, Subject.of("budget-line", line.code()), details);
        store.flush();
        return view(line, uses.ofLines(List.of(line.key())), true);
    }

    private BudgetLineView view(BudgetLine line, List<BudgetUse> taken, boolean rows) {
        return new BudgetLineView(line.code(), parties.byId(line.body()).name(), line.year(), line.name(), line.source(), line.state(), Money.cny(line.amount()),
                Money.cny(sum(taken, BudgetUse::planned)), Money.cny(sum(taken, BudgetUse::committed)), Money.cny(sum(taken, BudgetUse::contracted)),
                Money.cny(sum(taken, BudgetUse::paid)), Money.cny(line.amount().subtract(sum(taken, BudgetUse::held))),
                line.proposed() == null ? null : Money.cny(line.proposed()), line.proposedWhy(), line.amendments(),
                rows ? taken.stream().map(use -> new BudgetLineView.Use(use.planNumber(), use.stage(), Money.cny(use.planned()), Money.cny(use.committed()),
                        Money.cny(use.contracted()), Money.cny(use.paid()))).toList() : List.of(), line.version());
    }

    private static BigDecimal sum(List<BudgetUse> taken, Function<BudgetUse, BigDecimal> amount) {
        return taken.stream().map(amount).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
