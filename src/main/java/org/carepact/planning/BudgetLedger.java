package org.carepact.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carepact.kernel.money.Money;
import org.carepact.kernel.problem.Problem;

/**
 * Keeps planned, committed, contracted and paid within each budget line (PPL 6: no purchase beyond the budget). Rooms that
 * buy, sign and pay tell it in the transaction of their act; the lines are locked first, so that two acts at one instant
 * cannot both take the last yuan. Items from before the ledger take from no line and pass through.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class BudgetLedger {
    private final BudgetStore lines;
    private final BudgetUseStore uses;
    private final PlanStore plans;

    BudgetLedger(BudgetStore lines, BudgetUseStore uses, PlanStore plans) {
        this.lines = lines;
        this.uses = uses;
        this.plans = plans;
    }

    /** What an item draws from one line, CNY. */
    record Draw(String line, BigDecimal amount) {}

    /**
     * Holds the money of an approved item.
     *
     * @throws Problem 409 {@code planning.line-exceeded} where a line has less left
     */
    void plan(String plan, List<Draw> draws) {
        List<BudgetLine> locked = lines.locked(draws.stream().map(Draw::line).toList());
        Map<UUID, List<BudgetUse>> there = uses.ofLines(locked.stream().map(BudgetLine::key).toList()).stream().collect(Collectors.groupingBy(BudgetUse::line));
        for (BudgetLine line : locked) {
            BigDecimal wanted = draws.stream().filter(draw -> draw.line().equals(line.code())).map(Draw::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            List<BudgetUse> others = there.getOrDefault(line.key(), List.of());
            BigDecimal held = others.stream().filter(use -> !use.planNumber().equals(plan)).map(BudgetUse::held).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (held.add(wanted).compareTo(line.amount()) > 0) {
                throw Problem.conflict("planning.line-exceeded", line.code(), Money.cny(line.amount().subtract(held)), Money.cny(wanted));
            }
            others.stream().filter(use -> use.planNumber().equals(plan)).findFirst().ifPresentOrElse(use -> use.planned(wanted),
                    () -> uses.persist(new BudgetUse(line.key(), plan, wanted)));
        }
    }

    /** The item was taken back before a tender: nothing is held. */
    void free(String plan) {
        locked(plan).forEach(BudgetUse::free);
    }

    /** The notice of a tender was published with this ceiling. */
    public void committed(String tender, BigDecimal ceiling) {
        split(plans.numberOf(tender), ceiling, BudgetUse::planned, BudgetUse::committed);
    }

    /** The tender ended without award: only the plan is held. */
    void uncommitted(String plan) {
        locked(plan).forEach(use -> use.planned(use.planned()));
    }

    /** A contract of this value is in force. */
    public void contracted(String tender, BigDecimal value) {
        split(plans.numberOf(tender), value, BudgetUse::planned, BudgetUse::contracted);
    }

    /** So much was paid. */
    public void paid(String tender, BigDecimal amount) {
        split(plans.numberOf(tender), amount, BudgetUse::contracted, BudgetUse::paid);
    }

    /** The contract ended early: what was accepted by then stays held, paid or not, the rest is free again. */
    public void settled(String tender, BigDecimal accepted) {
        split(plans.numberOf(tender), accepted, BudgetUse::planned, BudgetUse::settled);
    }

    /** Divides an amount over an item's lines in the proportion of an earlier stage; the last takes what rounding leaves. */
    private void split(String plan, BigDecimal amount, Function<BudgetUse, BigDecimal> by, BiConsumer<BudgetUse, BigDecimal> to) {
        List<BudgetUse> shares = locked(plan);
        BigDecimal whole = shares.stream().map(by).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal left = amount;
        for (int i = 0; i < shares.size(); i++) {
            BigDecimal part = i == shares.size() - 1 ? left : amount.multiply(by.apply(shares.get(i))).divide(whole, 2, RoundingMode.DOWN);
            to.accept(shares.get(i), part);
            left = left.subtract(part);
        }
    }

    private List<BudgetUse> locked(String plan) {
        List<BudgetUse> before = uses.ofPlan(plan);
        if (!before.isEmpty()) {
            lines.lockedByIds(before.stream().map(BudgetUse::line).toList());
            before.forEach(use -> uses.getEntityManager().refresh(use));
        }
        return before;
    }
}
