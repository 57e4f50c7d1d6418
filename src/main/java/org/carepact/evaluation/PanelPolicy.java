package org.carepact.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.carepact.bid.Bids;
import org.carepact.identity.Actor;
import org.carepact.kernel.problem.Problem;
import org.carepact.rules.MethodRule;
import org.carepact.rules.Rule;
import org.carepact.rules.RuleId;
import org.carepact.rules.RuleProfile;
import org.carepact.rules.RuleProfiles;
import org.carepact.tender.TenderState;
import org.carepact.tender.TenderView;

/** Who may make up a committee (O87 47), and when it works. */
@ApplicationScoped
class PanelPolicy {
    private final Bids bids;
    private final RuleProfiles profiles;

    PanelPolicy(Bids bids, RuleProfiles profiles) {
        this.bids = bids;
        this.profiles = profiles;
    }

    /** As many as the rules ask (more where the budget is large), an odd number where they ask that, and enough experts among them. */
    void composed(TenderView tender, int experts, int representatives) {
        int seats = experts + representatives;
        RuleProfile profile = profiles.byId(tender.ruleProfile());
        boolean large = tender.budget().amount().compareTo(profile.decimal(RuleId.COMMITTEE_LARGE_FROM)) >= 0;
        Rule fewest = profile.find(tender.method(), MethodRule.PANEL_MIN_LARGE).filter(rule -> large)
                .orElseGet(() -> profile.rule(tender.method(), MethodRule.PANEL_MIN));
        if (seats < fewest.number()) {
            throw Problem.invalid("/members", "evaluation.panel-small", fewest.number(), seats);
        }
        if (profile.flag(RuleId.COMMITTEE_ODD) && seats % 2 == 0) {
            throw Problem.invalid("/members", "evaluation.panel-even", seats);
        }
        // rounded as the rule itself is: two thirds stand there as 0.666666667
        Rule least = profile.rule(tender.method(), MethodRule.PANEL_EXPERTS_SHARE);
        BigDecimal share = BigDecimal.valueOf(experts).divide(BigDecimal.valueOf(seats), least.decimal().scale(), RoundingMode.HALF_UP);
        if (!least.allows(share)) {
            throw Problem.invalid("/representatives", "evaluation.experts-few", experts, seats);
        }
    }

    /** Nobody states "no conflict" before the bidders are known, nor of a party of one's own (O87 recusal). */
    void impartial(Actor actor, TenderView tender) {
        opened(tender);
        if (bids.opened(tender.id()).stream().anyMatch(bid -> actor.actsFor(bid.bidder()))) {
            throw Problem.invalid("/conflict", "evaluation.own-bidder");
        }
    }

    /** Refuses with 409 unless the bids are open and the scoring is not closed. */
    static void opened(TenderView tender) {
        if (tender.state() != TenderState.OPENED) {
            throw Problem.conflict("kernel.state", tender.state());
        }
    }
}
