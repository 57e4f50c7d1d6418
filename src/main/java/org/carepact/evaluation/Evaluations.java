package org.carepact.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carepact.bid.BidRequest;
import org.carepact.bid.BidState;
import org.carepact.bid.Bids;
import org.carepact.bid.OpenedBid;
import org.carepact.evaluation.scoring.Scoring;
import org.carepact.evaluation.scoring.ScoringRequest;
import org.carepact.evaluation.scoring.ScoringView;
import org.carepact.evaluation.scoring.TieRule;
import org.carepact.evaluation.scoring.PriceFormula;
import org.carepact.identity.Accounts;
import org.carepact.identity.Actor;
import org.carepact.identity.PersonView;
import org.carepact.identity.Role;
import org.carepact.identity.Sight;
import org.carepact.inbox.NewTask;
import org.carepact.inbox.Tasks;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.problem.FieldProblem;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;
import org.carepact.rules.MethodRule;
import org.carepact.rules.Rule;
import org.carepact.rules.RuleId;
import org.carepact.rules.RuleProfile;
import org.carepact.rules.RuleProfiles;
import org.carepact.tender.CriterionView;
import org.carepact.tender.TenderState;
import org.carepact.tender.TenderView;
import org.carepact.tender.Tenders;

/** A committee from appointment to ranking (O87 47 to 68): conflict statement first, everybody alone, all before the close. */
@ApplicationScoped
public class Evaluations {
    private final EvaluationStore store;
    private final Tenders tenders;
    private final Bids bids;
    private final Accounts accounts;
    private final RuleProfiles profiles;
    private final LegalClock clock;
    private final Trail trail;
    private final Tasks tasks;

    Evaluations(EvaluationStore store, Tenders tenders, Bids bids, Accounts accounts, RuleProfiles profiles, LegalClock clock, Trail trail, Tasks tasks) {
        this.store = store;
        this.tenders = tenders;
        this.bids = bids;
        this.accounts = accounts;
        this.profiles = profiles;
        this.clock = clock;
        this.trail = trail;
        this.tasks = tasks;
    }

    /** Appoints the committee, or fills it up after a conflict: as many as the rules ask, an odd number, all of them experts. */
    @Transactional
    public PanelView appoint(Actor actor, String tenderNumber, AppointRequest request) {
        TenderView tender = purchasers(actor, tenderNumber);
        if (tender.state() != TenderState.CLOSED && tender.state() != TenderState.OPENED) {
            throw Problem.conflict("kernel.state", tender.state());
        }
        List<PanelMember> there = store.members(tender.id());
        List<PersonView> experts = accounts.holders(Role.EVALUATOR, null);
        Instant now = clock.now();
        int seats = (int) there.stream().filter(PanelMember::sits).count();
        List<PersonView> fresh = new ArrayList<>();
        for (int i = 0; i < request.members().size(); i++) {
            String username = request.members().get(i);
            PersonView expert = experts.stream().filter(each -> each.username().equals(username)).findFirst().orElse(null);
            if (expert == null) {
                throw Problem.invalid("/members/" + i, "evaluation.no-expert", username);
            }
            if (there.stream().noneMatch(member -> member.account().equals(expert.id()))) {
                fresh.add(expert);
            }
        }
        size(tender, seats + fresh.size());
        for (PersonView expert : fresh) {
            store.add(new PanelMember(tender.id(), expert.id(), now));
            tasks.open(NewTask.forPerson("evaluation.task.state", tenderNumber, "/panels/" + tenderNumber, expert.id(), null));
            trail.done(actor, "evaluation.appoint", subject(tender), Map.of("member", expert.username()));
        }
        tasks.done("opening.task.appoint", tenderNumber);
        store.flush();
        return panel(tender);
    }

    /** A member's conflict statement; a declared conflict removes the member, visibly. */
    @Transactional
    public PanelView state(Actor actor, String tenderNumber, ConflictRequest request) {
        TenderView tender = tenders.lock(tenderNumber);
        PanelMember member = seat(actor, tender, LockModeType.PESSIMISTIC_WRITE);
        boolean conflict = request.conflict();
        if (conflict && (request.text() == null || request.text().isBlank())) {
            throw Problem.invalid("/text", "evaluation.conflict-which");
        }
        if (!conflict) {
            impartial(actor, tender);
        }
        member.state(conflict, request.text(), clock.now());
        tasks.done("evaluation.task.state", tenderNumber, actor.account());
        if (conflict) {
            tasks.open(NewTask.forRole("opening.task.appoint", tenderNumber, "/panels/" + tenderNumber, Role.OFFICER, tender.purchaser(), null));
        } else {
            tasks.open(NewTask.forPerson("evaluation.task.score", tenderNumber, "/panels/" + tenderNumber, actor.account(), null));
        }
        trail.done(actor, "evaluation.state", subject(tender), Map.of("conflict", conflict));
        store.flush();
        return panel(tender);
    }

    /** One's own sheet beside the bid. Reading it is noted. */
    @Transactional
    public SheetView sheet(Actor actor, String tenderNumber, String bidNumber) {
        TenderView tender = tenders.byNumber(actor, tenderNumber);
        scorer(actor, tender);
        OpenedBid bid = bid(tender, bidNumber);
        trail.read(actor, "evaluation.read-bid", Subject.of("bid", bidNumber, tenderNumber));
        return view(tender, bid, store.sheet(tender.id(), actor.account(), bid.id(), LockModeType.NONE).orElse(null));
    }

    /** Saves one's scores of a bid as they grow. */
    @Transactional
    public SheetView save(Actor actor, String tenderNumber, String bidNumber, SheetRequest request) {
        TenderView tender = tenders.lock(tenderNumber);
        scorer(actor, tender);
        opened(tender);
        OpenedBid bid = bid(tender, bidNumber);
        within(tender, request);
        ScoreSheet sheet = store.sheet(tender.id(), actor.account(), bid.id(), LockModeType.PESSIMISTIC_WRITE).orElseGet(() -> {
            ScoreSheet fresh = new ScoreSheet(tender.id(), actor.account(), bid.id());
            store.add(fresh);
            return fresh;
        });
        sheet.save(request.scores(), clock.now());
        trail.done(actor, "evaluation.save", Subject.of("bid", bidNumber, tenderNumber));
        store.flush();
        return view(tender, bid, sheet);
    }

    /** Sends one's sheet of a bid: complete, and frozen from then on. */
    @Transactional
    public SheetView send(Actor actor, String tenderNumber, String bidNumber) {
        TenderView tender = tenders.lock(tenderNumber);
        scorer(actor, tender);
        opened(tender);
        OpenedBid bid = bid(tender, bidNumber);
        ScoreSheet sheet = store.sheet(tender.id(), actor.account(), bid.id(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.conflict("evaluation.nothing-saved"));
        if (sheet.sentAt() == null) {
            complete(tender, sheet);
            sheet.send(clock.now());
            trail.done(actor, "evaluation.send", Subject.of("bid", bidNumber, tenderNumber));
            store.flush();
            PanelView panel = panel(tender);
            if (panel.members().stream().anyMatch(member -> member.username().equals(actor.username()) && member.sent() == panel.bids())) {
                tasks.done("evaluation.task.score", tenderNumber, actor.account());
            }
            if (panel.complete()) {
                tasks.open(NewTask.forRole("evaluation.task.close", tenderNumber, "/panels/" + tenderNumber, Role.OFFICER, tender.purchaser(), null));
            }
        }
        return view(tender, bid, sheet);
    }

    /** Closes the scoring once everybody has sent everything, and computes the ranking. */
    @Transactional
    public RankingView close(Actor actor, String tenderNumber) {
        TenderView tender = purchasers(actor, tenderNumber);
        opened(tender);
        PanelView panel = panel(tender);
        size(tender, (int) panel.members().stream().filter(member -> !member.conflict()).count());
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
        trail.done(actor, "evaluation.close", subject(tender), Map.of("bids", result.bids().size()));
        store.flush();
        return view(tender, ranking);
    }

    /** The committee at work, for its members, the purchaser, supervisors and auditors; names are secret to others (O87). */
    @Transactional
    public PanelView panelOf(Actor actor, String tenderNumber) {
        TenderView tender = tenders.byNumber(actor, tenderNumber);
        if (!sees(actor, tender)) {
            throw Problem.notFound();
        }
        return panel(tender);
    }

    /** The bids this member scores, without prices. */
    @Transactional
    public List<SheetView> sheets(Actor actor, String tenderNumber) {
        TenderView tender = tenders.byNumber(actor, tenderNumber);
        if (store.member(tender.id(), actor.account(), LockModeType.NONE).filter(PanelMember::mayScore).isEmpty()) {
            return List.of();
        }
        List<ScoreSheet> mine = store.sheets(tender.id()).stream().filter(sheet -> sheet.member().equals(actor.account())).toList();
        return bids.opened(tender.id()).stream()
                .filter(bid -> bid.state() == BidState.OPENED)
                .map(bid -> view(tender, bid, mine.stream().filter(sheet -> sheet.bid().equals(bid.id())).findFirst().orElse(null)))
                .toList();
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

    private void size(TenderView tender, int seats) {
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

    private static void within(TenderView tender, SheetRequest request) {
        List<FieldProblem> faults = new ArrayList<>();
        for (int i = 0; i < request.scores().size(); i++) {
            SheetRequest.Score score = request.scores().get(i);
            CriterionView criterion = tender.criteria().stream().filter(each -> each.key().equals(score.criterion())).findFirst().orElse(null);
            if (criterion == null) {
                faults.add(new FieldProblem("/scores/" + i + "/criterion", "evaluation.no-such-criterion", score.criterion()));
            } else if (score.points().compareTo(criterion.max()) > 0) {
                faults.add(new FieldProblem("/scores/" + i + "/points", "kernel.range", 0, criterion.max()));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    /** Every criterion has points; the lowest and the highest possible points have a reason. */
    private static void complete(TenderView tender, ScoreSheet sheet) {
        List<FieldProblem> missing = new ArrayList<>();
        for (int i = 0; i < tender.criteria().size(); i++) {
            CriterionView criterion = tender.criteria().get(i);
            SheetRequest.Score score = sheet.scores().stream().filter(each -> each.criterion().equals(criterion.key())).findFirst().orElse(null);
            if (score == null) {
                missing.add(new FieldProblem("/scores/" + i + "/points", "evaluation.points-missing", criterion.name()));
                continue;
            }
            boolean extreme = score.points().signum() == 0 || score.points().compareTo(criterion.max()) == 0;
            if (extreme && (score.reason() == null || score.reason().isBlank())) {
                missing.add(new FieldProblem("/scores/" + i + "/reason", "evaluation.reason-missing", criterion.name()));
            }
        }
        if (!missing.isEmpty()) {
            throw Problem.invalid(missing);
        }
    }

    private TenderView purchasers(Actor actor, String tenderNumber) {
        actor.require(Role.OFFICER);
        TenderView tender = tenders.lock(tenderNumber);
        if (!actor.actsAs(Role.OFFICER, tender.purchaser())) {
            throw Problem.notFound();
        }
        return tender;
    }

    private static void opened(TenderView tender) {
        if (tender.state() != TenderState.OPENED) {
            throw Problem.conflict("kernel.state", tender.state());
        }
    }

    private PanelMember seat(Actor actor, TenderView tender, LockModeType lock) {
        actor.require(Role.EVALUATOR);
        return store.member(tender.id(), actor.account(), lock).orElseThrow(Problem::notFound);
    }

    private void scorer(Actor actor, TenderView tender) {
        if (!seat(actor, tender, LockModeType.NONE).mayScore()) {
            throw Problem.forbidden("evaluation.state-first");
        }
    }

    /** Nobody states "no conflict" before the bidders are known, nor of a party of one's own (O87 recusal). */
    private void impartial(Actor actor, TenderView tender) {
        opened(tender);
        if (bids.opened(tender.id()).stream().anyMatch(bid -> actor.actsFor(bid.bidder()))) {
            throw Problem.invalid("/conflict", "evaluation.own-bidder");
        }
    }

    private OpenedBid bid(TenderView tender, String number) {
        return bids.opened(tender.id()).stream()
                .filter(bid -> bid.number().equals(number) && bid.state() == BidState.OPENED)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private boolean sees(Actor actor, TenderView tender) {
        return Sight.ofBuying(actor).sees(tender.purchaser())
                || store.member(tender.id(), actor.account(), LockModeType.NONE).filter(PanelMember::sits).isPresent();
    }

    private PanelView panel(TenderView tender) {
        List<ScoreSheet> sheets = store.sheets(tender.id());
        boolean open = tender.state() != TenderState.CLOSED;
        int count = open ? (int) bids.opened(tender.id()).stream().filter(bid -> bid.state() == BidState.OPENED).count() : 0;
        List<PanelView.Member> members = store.members(tender.id()).stream().map(member -> {
            PersonView person = accounts.person(member.account());
            int sent = (int) sheets.stream().filter(sheet -> sheet.member().equals(member.account()) && sheet.sentAt() != null).count();
            return new PanelView.Member(person.username(), person.name(), member.statedAt(), member.hasConflict(), sent);
        }).toList();
        boolean complete = open && count > 0 && !members.isEmpty()
                && members.stream().filter(member -> !member.conflict()).allMatch(member -> member.sent() == count);
        return new PanelView(tender.number(), members, count, complete);
    }

    private SheetView view(TenderView tender, OpenedBid bid, ScoreSheet sheet) {
        OpenedBid withoutPrice = new OpenedBid(bid.id(), bid.number(), bid.tender(), bid.bidder(), bid.bidderName(), null,
                List.<BidRequest.Answer>copyOf(bid.answers()), bid.submittedAt(), bid.digest(), bid.state(), bid.invalidReason());
        return new SheetView(tender.number(), bid.number(), withoutPrice, sheet == null ? List.of() : sheet.scores(),
                sheet == null ? null : sheet.sentAt(), sheet == null ? 0 : sheet.version());
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

    private static Subject subject(TenderView tender) {
        return Subject.of("panel", tender.number(), tender.number());
    }
}
