package org.carepact.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carepact.bid.BidState;
import org.carepact.bid.Bids;
import org.carepact.bid.OpenedBid;
import org.carepact.evaluation.scoring.Scoring;
import org.carepact.evaluation.scoring.ScoringRequest;
import org.carepact.evaluation.scoring.ScoringView;
import org.carepact.evaluation.scoring.TieRule;
import org.carepact.evaluation.scoring.PriceFormula;
import org.carepact.identity.Actor;
import org.carepact.identity.Role;
import org.carepact.identity.Sight;
import org.carepact.inbox.NewTask;
import org.carepact.inbox.Tasks;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;
import org.carepact.rules.RuleId;
import org.carepact.rules.RuleProfile;
import org.carepact.rules.RuleProfiles;
import org.carepact.tender.TenderState;
import org.carepact.tender.TenderView;
import org.carepact.tender.Tenders;

/** Closing a committee's scoring and the ranking that follows from it by the criteria (O87 55 to 58). */
@ApplicationScoped
public class Rankings {
    private final EvaluationStore store;
    private final Tenders tenders;
    private final Bids bids;
    private final RuleProfiles profiles;
    private final Panels panels;
    private final PanelPolicy policy;
    private final LegalClock clock;
    private final Trail trail;
    private final Tasks tasks;

    Rankings(EvaluationStore store, Tenders tenders, Bids bids, RuleProfiles profiles, Panels panels, PanelPolicy policy, LegalClock clock, Trail trail, Tasks tasks) {
        this.store = store;
        this.tenders = tenders;
        this.bids = bids;
        this.profiles = profiles;
        this.panels = panels;
        this.policy = policy;
        this.clock = clock;
        this.trail = trail;
        this.tasks = tasks;
    }

    /** Closes the scoring once everybody has sent everything, and computes the ranking. */
    @Transactional
    public RankingView close(Actor actor, String tenderNumber) {
        TenderView tender = panels.purchasers(actor, tenderNumber);
        PanelPolicy.opened(tender);
        PanelView panel = panels.panel(tender);
        policy.size(tender, (int) panel.members().stream().filter(member -> !member.conflict()).count());
        if (!panel.complete()) {
            throw Problem.conflict("evaluation.not-complete");
        }
        ScoringView result = ScoringView.of(Scoring.of(input(tender)));
        Ranking ranking = new Ranking(tender.id(), result, actor.account(), clock.now());
        store.add(ranking);
        tenders.evaluated(actor, tender.id());
        tasks.done("evaluation.task.close", tenderNumber);
        boolean nobody = result.bids().stream().noneMatch(bid -> bid.rank() != null);
        if (nobody) {
            tenders.fail(actor, tender.id(), "evaluation.reason.nobody");
        } else {
            tasks.open(NewTask.forRole("evaluation.task.award", tenderNumber, "/awards/new?tender=" + tenderNumber, Role.OFFICER, tender.purchaser(), null));
        }
        trail.done(actor, "evaluation.close", Panels.subject(tender), Map.of("bids", result.bids().size()));
        store.flush();
        return view(tender, ranking);
    }

    /** The ranking, for those who decide and watch; after the award is published, for everybody. */
    @Transactional
    public RankingView ranking(Actor actor, String tenderNumber) {
        TenderView tender = tenders.byNumber(actor, tenderNumber);
        boolean published = tender.state() == TenderState.AWARDED || tender.state() == TenderState.CONCLUDED;
        if (!published && !Sight.ofBuying(actor).sees(tender.purchaser())) {
            throw Problem.notFound();
        }
        return ranking(tender);
    }

    /** For the award room. */
    @Transactional
    public RankingView ranking(TenderView tender) {
        return store.ranking(tender.id()).map(found -> view(tender, found)).orElseThrow(Problem::notFound);
    }

    private ScoringRequest input(TenderView tender) {
        RuleProfile profile = profiles.byId(tender.ruleProfile());
        List<ScoreSheet> sheets = store.sheets(tender.id());
        List<PanelMember> sitting = store.members(tender.id()).stream().filter(PanelMember::mayScore).toList();
        List<ScoringRequest.Criterion> criteria = tender.criteria().stream()
                .map(each -> new ScoringRequest.Criterion(each.key(), each.max(), each.minimum()))
                .toList();
        List<ScoringRequest.Bid> scored = bids.opened(tender.id()).stream().map(bid -> {
            Map<String, List<BigDecimal>> scores = new HashMap<>();
            for (ScoreSheet sheet : sheets) {
                boolean counts = sheet.bid().equals(bid.id()) && sitting.stream().anyMatch(member -> member.account().equals(sheet.member()));
                if (counts) {
                    sheet.scores().forEach(score -> scores.computeIfAbsent(score.criterion(), key -> new ArrayList<>()).add(score.points()));
                }
            }
            return new ScoringRequest.Bid(bid.number(), bid.price().amount(), null, bid.submittedAt().atOffset(java.time.ZoneOffset.UTC), scores, bid.state() == BidState.INVALID);
        }).toList();
        return new ScoringRequest(profile.number(RuleId.SCORING_DIGITS), tender.ceiling().amount(), tender.budget().amount(),
                new ScoringRequest.Price(PriceFormula.LOWEST, tender.priceWeight(), null, null),
                lowPrice(profile),
                criteria, null, TieRule.EARLIEST_RECEIPT, null, scored);
    }

    /** The profile's ratios; null under rules older than the ratios, whose hits nobody is shown. */
    private static ScoringRequest.LowPrice lowPrice(RuleProfile profile) {
        return ratiosInForce(profile)
                ? new ScoringRequest.LowPrice(profile.decimal(RuleId.LOW_PRICE_MEAN_RATIO), profile.decimal(RuleId.LOW_PRICE_SECOND_LOWEST_RATIO),
                        profile.decimal(RuleId.LOW_PRICE_CEILING_RATIO))
                : null;
    }

    private static boolean ratiosInForce(RuleProfile profile) {
        return profile.decimal(RuleId.LOW_PRICE_MEAN_RATIO).signum() > 0;
    }

    private RankingView view(TenderView tender, Ranking ranking) {
        List<OpenedBid> opened = bids.opened(tender.id());
        boolean lowPrices = ratiosInForce(profiles.byId(tender.ruleProfile()));
        List<RankingView.RankedBid> ranked = ranking.result().bids().stream().map(scored -> {
            OpenedBid bid = opened.stream().filter(each -> each.number().equals(scored.id())).findFirst().orElseThrow();
            return new RankingView.RankedBid(bid.id(), bid.number(), bid.bidder(), bid.bidderName(), bid.price(), scored.criteria(), scored.price(),
                    scored.total(), scored.rank(), scored.status(), lowPrices ? scored.lowPrice() : List.of());
        }).sorted(java.util.Comparator.comparing(bid -> bid.rank() == null ? Integer.MAX_VALUE : bid.rank())).toList();
        return new RankingView(tender.number(), ranking.closedAt(), ranked);
    }
}
