package org.carepact.portal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.carepact.assessment.AssessmentKind;
import org.carepact.assessment.AssessmentState;
import org.carepact.assessment.Assessments;
import org.carepact.award.Awards;
import org.carepact.contract.ContractState;
import org.carepact.contract.ContractView;
import org.carepact.contract.Contracts;
import org.carepact.delivery.MilestoneState;
import org.carepact.delivery.Milestones;
import org.carepact.evaluation.Panels;
import org.carepact.identity.Actor;
import org.carepact.identity.CurrentActor;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.web.PurchaseThread;
import org.carepact.opening.Openings;
import org.carepact.planning.Plans;
import org.carepact.tender.TenderState;
import org.carepact.tender.TenderView;
import org.carepact.tender.Tenders;

/** Asks each room what this reader may see of a purchase; what a room refuses has no link. */
@Singleton
class StagesOfPurchase implements PurchaseThread {
    private static final List<String> STAGES =
            List.of("plan", "tender", "bids", "opening", "scoring", "award", "contract", "delivery", "payment", "assessment");

    /** After the last stage: nothing more is to come. */
    private static final String OVER = "over";

    /** Which stage a tender's state stands in; one that ended without contract stands nowhere. */
    private static final Map<TenderState, String> PRESENT = Map.of(
            TenderState.DRAFT, "tender",
            TenderState.IN_REVIEW, "tender",
            TenderState.PUBLISHED, "bids",
            TenderState.CLOSED, "opening",
            TenderState.OPENED, "scoring",
            TenderState.EVALUATED, "award",
            TenderState.AWARDED, "contract",
            TenderState.CONCLUDED, "delivery");

    private final Plans plans;
    private final Tenders tenders;
    private final Openings openings;
    private final Panels panels;
    private final Awards awards;
    private final Contracts contracts;
    private final Milestones milestones;
    private final Assessments assessments;
    private final CurrentActor current;

    StagesOfPurchase(Plans plans, Tenders tenders, Openings openings, Panels panels, Awards awards, Contracts contracts,
            Milestones milestones, Assessments assessments, CurrentActor current) {
        this.plans = plans;
        this.tenders = tenders;
        this.openings = openings;
        this.panels = panels;
        this.awards = awards;
        this.contracts = contracts;
        this.milestones = milestones;
        this.assessments = assessments;
        this.current = current;
    }

    @Override
    public List<Stage> stages(String number) {
        Actor actor = current.orNull();
        TenderView tender = tenders.byNumber(actor, number);
        Optional<ContractView> contract = contracts.ofTender(actor, number);
        String standing = present(actor, tender, contract);
        int present = standing.equals(OVER) ? STAGES.size() : STAGES.indexOf(standing);
        Map<String, Optional<String>> links = links(actor, tender, contract);
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < STAGES.size(); i++) {
            String name = STAGES.get(i);
            String state = i < present ? "done" : i == present ? "now" : "later";
            stages.add(new Stage("shell.stage." + name, state, links.getOrDefault(name, Optional.empty()).orElse(null)));
        }
        return stages;
    }

    private String present(Actor actor, TenderView tender, Optional<ContractView> contract) {
        if (tender.state() != TenderState.CONCLUDED || contract.isEmpty()) {
            return PRESENT.getOrDefault(tender.state(), "");
        }
        if (contract.get().state() != ContractState.ACTIVE) {
            return assessed(actor, contract.get()) ? OVER : "assessment";
        }
        boolean delivered = milestones.of(actor, contract.get().number()).stream().allMatch(each -> each.state() == MilestoneState.ACCEPTED);
        return delivered ? "payment" : "delivery";
    }

    private boolean assessed(Actor actor, ContractView contract) {
        return assessments.list(actor, contract.number(), null, PageRequest.of(1, null)).items().stream()
                .anyMatch(newest -> newest.kind() == AssessmentKind.FINAL && newest.state() == AssessmentState.PUBLISHED);
    }

    private Map<String, Optional<String>> links(Actor actor, TenderView tender, Optional<ContractView> contract) {
        String number = tender.number();
        Optional<String> services = contract.filter(each -> each.state().isSigned())
                .map(each -> "/contracts/" + each.number() + "/milestones");
        return Map.of(
                "assessment", contract.map(each -> "/assessments?contract=" + each.number()),
                "plan", actor == null ? Optional.empty() : seen(() -> plans.byNumber(actor, tender.planNumber()), "/plans/" + tender.planNumber()),
                "tender", Optional.of("/tenders/" + number),
                "opening", seen(() -> openings.of(actor, number), "/openings/" + number),
                "scoring", actor == null ? Optional.empty() : seen(() -> panels.panelOf(actor, number), "/panels/" + number),
                "award", awards.ofTender(actor, number).map(award -> "/awards/" + award.number()),
                "contract", contract.map(each -> "/contracts/" + each.number()),
                "delivery", services,
                "payment", services.map(href -> href + "#payments"));
    }

    private static Optional<String> seen(Supplier<?> page, String href) {
        try {
            page.get();
            return Optional.of(href);
        } catch (Problem notForThisReader) {
            return Optional.empty();
        }
    }
}
