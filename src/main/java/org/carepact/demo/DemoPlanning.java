package org.carepact.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.carepact.identity.Actor;
import org.carepact.kernel.config.ConfigYaml;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.planning.AmendBudgetRequest;
import org.carepact.planning.BudgetLineRequest;
import org.carepact.planning.BudgetLineView;
import org.carepact.planning.BudgetLines;
import org.carepact.planning.FundSource;
import org.carepact.planning.NeedRequest;
import org.carepact.planning.Needs;
import org.carepact.planning.PlanItemRequest;
import org.carepact.planning.PlanItemView;
import org.carepact.planning.PlanLine;
import org.carepact.planning.PlanShareRequest;
import org.carepact.planning.Plans;
import org.carepact.rules.ProcurementMethod;

/** The county's budget lines and needs, and a joint purchase of two bodies that is changed once. */
@ApplicationScoped
class DemoPlanning {
    private static final LocalDateTime NEEDS_ENTERED = LocalDateTime.of(2026, 3, 20, 10, 0);
    private static final Map<String, String> APPROVERS = Map.of("civil-affairs", "approver", "education", "education");

    private final File file;
    private final BudgetLines lines;
    private final Needs needs;
    private final Plans plans;

    DemoPlanning(ConfigYaml config, BudgetLines lines, Needs needs, Plans plans) {
        this.file = config.read("demo/planning.yaml", File.class);
        this.lines = lines;
        this.needs = needs;
        this.plans = plans;
    }

    /** The file as written. */
    record File(List<Line> lines, List<Amendment> amendments, List<Need> needs, Joint joint) {}

    record Line(String code, String body, int year, Bilingual name, FundSource source, BigDecimal amount, LocalDateTime enteredAt) {}

    record Amendment(String code, BigDecimal amount, String reason, LocalDateTime proposedAt, LocalDateTime confirmedAt) {}

    record Need(String place, int year, String service, int children, int units, String basis) {}

    record Joint(Bilingual title, Bilingual need, List<PlanLine> lines, BigDecimal budget, String budgetLine, PlanShareRequest share, LocalDate plannedFor,
            LocalDateTime draftedAt, LocalDateTime submittedAt, LocalDateTime agreedAt, LocalDateTime approvedAt, LocalDateTime publishedAt,
            LocalDateTime reopenedAt, String reason, List<PlanLine> changedLines, LocalDateTime againAt) {}

    /** Everything that happens before and beside the purchases; bodies by their keys. */
    List<DemoStep> steps(DemoCounty county, Map<String, String> bodies) {
        List<DemoStep> steps = new ArrayList<>();
        for (Line line : file.lines()) {
            steps.add(step(line.enteredAt(), () -> {
                BudgetLineView entered = lines.enter(county.actor("finance"),
                        new BudgetLineRequest(line.code(), bodies.get(line.body()), line.year(), line.name(), line.source(), line.amount()));
                lines.confirm(county.actor(APPROVERS.get(line.body())), line.code(), entered.version());
            }));
        }
        for (Amendment amendment : file.amendments()) {
            steps.add(step(amendment.proposedAt(), () -> lines.amend(county.actor("finance"), amendment.code(),
                    lines.byCode(county.actor("finance"), amendment.code()).version(), new AmendBudgetRequest(amendment.amount(), amendment.reason()))));
            steps.add(step(amendment.confirmedAt(), () -> lines.confirm(county.actor("approver"), amendment.code(),
                    lines.byCode(county.actor("approver"), amendment.code()).version())));
        }
        steps.add(step(NEEDS_ENTERED, () -> file.needs().forEach(need -> needs.enter(county.actor("officer"),
                new NeedRequest(bodies.get(need.place()), need.year(), need.service(), need.children(), need.units(), need.basis())))));
        joint(county, bodies, steps);
        return steps;
    }

    private void joint(DemoCounty county, Map<String, String> bodies, List<DemoStep> steps) {
        Joint joint = file.joint();
        AtomicReference<PlanItemView> plan = new AtomicReference<>();
        steps.add(step(joint.draftedAt(), () -> plan.set(plans.draft(officer(county), request(joint, joint.lines(), bodies)))));
        steps.add(step(joint.submittedAt(), () -> submit(county, plan)));
        steps.add(step(joint.agreedAt(), () -> agree(county, plan)));
        steps.add(step(joint.approvedAt(), () -> plan.set(plans.approve(county.actor("approver"), plan.get().number(), plan.get().version()))));
        steps.add(step(joint.publishedAt(), () -> plan.set(plans.publish(officer(county), plan.get().number(), plan.get().version()))));
        steps.add(step(joint.reopenedAt(), () -> plan.set(plans.reopen(officer(county), plan.get().number(), plan.get().version(), joint.reason()))));
        steps.add(step(joint.againAt(), () -> {
            plan.set(plans.update(officer(county), plan.get().number(), plan.get().version(), request(joint, joint.changedLines(), bodies)));
            submit(county, plan);
            agree(county, plan);
            plan.set(plans.approve(county.actor("approver"), plan.get().number(), plan.get().version()));
            plan.set(plans.publish(officer(county), plan.get().number(), plan.get().version()));
        }));
    }

    private void submit(DemoCounty county, AtomicReference<PlanItemView> plan) {
        plan.set(plans.submit(officer(county), plan.get().number(), plan.get().version()));
    }

    private void agree(DemoCounty county, AtomicReference<PlanItemView> plan) {
        plan.set(plans.agree(county.actor("education"), plan.get().number(), plan.get().version()));
    }

    private static PlanItemRequest request(Joint joint, List<PlanLine> lines, Map<String, String> bodies) {
        PlanShareRequest share = new PlanShareRequest(bodies.get(joint.share().party()), joint.share().budgetLine(), joint.share().amount());
        return new PlanItemRequest(joint.title(), joint.need(), lines, joint.budget(), joint.budgetLine(), ProcurementMethod.OPEN_TENDER, joint.plannedFor(), null, true,
                List.of(share), null);
    }

    private static Actor officer(DemoCounty county) {
        return county.actor("officer");
    }

    private static DemoStep step(LocalDateTime at, Runnable act) {
        return new DemoStep("the budget", at, act);
    }
}
