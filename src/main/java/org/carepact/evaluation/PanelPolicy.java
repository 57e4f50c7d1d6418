package org.carepact.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
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

    /** As many as the rules ask (more where the budget is large), and an odd number where they ask that. */
    void size(TenderView tender, int seats) {
        RuleProfile profile = profiles.byId(tender.ruleProfile());
        boolean large = tender.budget().amount().compareTo(profile.decimal(RuleId.COMMITTEE_LARGE_FROM)) >= 0;
        Rule least = profile.find(tender.method(), MethodRule.PANEL_MIN_LARGE).filter(rule -> large)
                .orElseGet(() -> profile.rule(tender.method(), MethodRule.PANEL_MIN));
        if (seats < least.number()) {
            throw Problem.invalid("/members", "evaluation.panel-small", least.number(), seats);
        }
        if (profile.flag(RuleId.COMMITTEE_ODD) && seats % 2 == 0) {
            throw Problem.invalid("/members", "evaluation.panel-even", seats);
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
