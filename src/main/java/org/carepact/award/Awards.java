package org.carepact.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carepact.bid.BidId;
import org.carepact.evaluation.RankingView;
import org.carepact.evaluation.Rankings;
import org.carepact.identity.Actor;
import org.carepact.identity.Parties;
import org.carepact.identity.Role;
import org.carepact.identity.Sight;
import org.carepact.inbox.NewTask;
import org.carepact.inbox.Tasks;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.id.PublicNumbers;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;
import org.carepact.kernel.web.ReasonRequest;
import org.carepact.rules.Deadlines;
import org.carepact.rules.RuleId;
import org.carepact.rules.RuleProfiles;
import org.carepact.tender.TenderState;
import org.carepact.tender.TenderView;
import org.carepact.tender.Tenders;

/**
 * Awards: the first of the ranking, proposed by one person and published by another (PPR 43: by order of the candidates).
 * A winner who gives up or does not sign makes room for the next in rank or for no award at all (PPR 49).
 */
@ApplicationScoped
public class Awards {
    private final AwardStore store;
    private final Tenders tenders;
    private final Rankings rankings;
    private final Parties parties;
    private final RuleProfiles profiles;
    private final Deadlines deadlines;
    private final PublicNumbers numbers;
    private final LegalClock clock;
    private final Trail trail;
    private final Tasks tasks;

    Awards(AwardStore store, Tenders tenders, Rankings rankings, Parties parties, RuleProfiles profiles, Deadlines deadlines,
            PublicNumbers numbers, LegalClock clock, Trail trail, Tasks tasks) {
        this.store = store;
        this.tenders = tenders;
        this.rankings = rankings;
        this.parties = parties;
        this.profiles = profiles;
        this.deadlines = deadlines;
        this.numbers = numbers;
        this.clock = clock;
        this.trail = trail;
        this.tasks = tasks;
    }

    /** Proposes the first of the ranking whose award has not fallen away. */
    @Transactional
    public AwardView propose(Actor actor, AwardRequest request) {
        actor.require(Role.OFFICER);
        TenderView tender = tenders.lock(request.tenderNumber());
        if (!actor.actsAs(Role.OFFICER, tender.purchaser())) {
            throw Problem.notFound();
        }
        undecided(tender);
        RankingView.RankedBid first = candidate(tender).orElseThrow(() -> Problem.conflict("award.nobody"));
        Award award = new Award(numbers.next("DC"), tender.id(), tender.number(), first.bid(), tender.purchaser(), first.bidder(), first.price(),
                request.reason(), actor.account());
        store.persist(award);
        tasks.done("evaluation.task.award", tender.number());
        tasks.open(NewTask.forRole("award.task.publish", award.number(), "/awards/" + award.number(), Role.APPROVER, award.purchaser(), null));
        return done(actor, award, "award.propose", Map.of("bid", first.bidNumber()));
    }

    /** A second person, never the proposer, publishes; the challenge window starts and nothing may be signed until its end. */
    @Transactional
    public AwardView publish(Actor actor, String number, long version) {
        actor.require(Role.APPROVER);
        Award award = locked(actor, number, version);
        if (!actor.actsAs(Role.APPROVER, award.purchaser())) {
            throw Problem.notFound();
        }
        if (award.proposedBy().equals(actor.account())) {
            throw Problem.forbidden("award.second-person");
        }
        award.move("publish", actor.roles());
        tenders.awarded(actor, award.tender());
        Instant now = clock.now();
        TenderView tender = tenders.get(award.tender());
        award.published(now, deadlines.after(profiles.byId(tender.ruleProfile()), RuleId.AWARD_STANDSTILL, now).due());
        tasks.done("award.task.publish", number);
        return done(actor, award, "award.publish", Map.of("standstillUntil", award.standstillUntil().toString()));
    }

    /** The second person gives a proposal back with a reason; the officer proposes anew. */
    @Transactional
    public AwardView sendBack(Actor actor, String number, long version, ReasonRequest request) {
        actor.require(Role.APPROVER);
        Award award = locked(actor, number, version);
        award.move("send-back", actor.rolesFor(award.purchaser()));
        award.because(request.reason());
        tasks.dropAll(number);
        next(tenders.get(award.tender()));
        return done(actor, award, "award.send-back", Map.of("reason", request.reason()));
    }

    /** The winner gives a published award up before a contract is drawn up; the reason is public. */
    @Transactional
    public AwardView decline(Actor actor, String number, long version, ReasonRequest request) {
        Award award = store.won(actor, number).orElseThrow(Problem::notFound);
        award.expect(version);
        fall(actor, award, "decline", request.reason());
        return done(actor, award, "award.decline", Map.of("reason", request.reason()));
    }

    /**
     * The purchaser's second person ends an evaluated purchase without award (PPL 36; PPR 49 after a winner fell away):
     * everybody reads the reason, and the plan item may be tendered again.
     */
    @Transactional
    public TenderView endWithout(Actor actor, String tenderNumber, long version, ReasonRequest request) {
        actor.require(Role.APPROVER);
        TenderView tender = tenders.lock(tenderNumber);
        if (!actor.actsAs(Role.APPROVER, tender.purchaser())) {
            throw Problem.notFound();
        }
        if (tender.version() != version) {
            throw Problem.stale();
        }
        undecided(tender);
        tenders.fail(actor, tender.id(), request.reason());
        store.flush();
        return tenders.get(tender.id());
    }

    /** Awards this reader (null: the public) may see, newest first. */
    @Transactional
    public PageOf<AwardView> list(Actor actor, PageRequest page) {
        List<Award> found = store.page(actor, page);
        parties.prepare(found.stream().map(Award::supplier).toList());
        return page.page(found, Award::key).map(this::view);
    }

    @Transactional
    public AwardView byNumber(Actor actor, String number) {
        return store.seenBy(actor, number).map(this::view).orElseThrow(Problem::notFound);
    }

    /** The award of a tender, if this reader may see it. */
    @Transactional
    public Optional<AwardView> ofTender(Actor actor, String tenderNumber) {
        return store.ofTender(actor, tenderNumber).map(this::view);
    }

    /** Whom the purchaser's people may award next, if anybody is left. */
    @Transactional
    public Optional<RankingView.RankedBid> nextInRank(Actor actor, String tenderNumber) {
        TenderView tender = tenders.byNumber(actor, tenderNumber);
        if (!Sight.ofDrafts(actor).sees(tender.purchaser())) {
            throw Problem.notFound();
        }
        return candidate(tender);
    }

    /** What a bidder is told: own score and rank, and who won. */
    @Transactional
    public LetterView letter(Actor actor, String number) {
        Award award = store.seenBy(actor, number).filter(found -> !AwardState.UNPUBLISHED.contains(found.state())).orElseThrow(Problem::notFound);
        return rankings.ranking(tenders.get(award.tender())).bids().stream()
                .filter(bid -> actor.actsFor(bid.bidder()))
                .findFirst()
                .map(bid -> new LetterView(bid.bidNumber(), bid.total(), bid.rank(), bid.status(), bid.bidder().equals(award.supplier()), view(award)))
                .orElseThrow(Problem::notFound);
    }

    /** For the contract room: the award, locked, once it has taken effect. */
    @Transactional(Transactional.TxType.MANDATORY)
    public AwardView effective(String number) {
        Award award = store.locked(number).orElseThrow(Problem::notFound);
        if (award.state() == AwardState.PUBLISHED) {
            throw Problem.conflict("award.standstill", award.standstillUntil());
        }
        if (award.state() != AwardState.EFFECTIVE) {
            throw Problem.conflict("kernel.state", award.state());
        }
        return view(award);
    }

    /** For the contract room: a contract is drawn up from it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void contracted(Actor actor, AwardId id) {
        Award award = store.findById(id.value(), LockModeType.PESSIMISTIC_WRITE);
        award.move("contract", actor.roles());
        tasks.done("award.task.contract", award.number());
        trail.done(actor, "award.contract", subject(award));
    }

    /** For the contract room: its draft is taken back and another may be drawn up. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void released(Actor actor, AwardId id) {
        Award award = store.findById(id.value(), LockModeType.PESSIMISTIC_WRITE);
        award.move("release", actor.roles());
        openContracting(award);
        trail.done(actor, "award.release", subject(award));
    }

    /** For the contract room: the winner refused to sign. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void refused(Actor actor, AwardId id, String reason) {
        unsigned(actor, id, "refuse", reason);
    }

    /** For the contract room: the winner let the time to sign pass. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lapsed(Actor actor, AwardId id, String reason) {
        unsigned(actor, id, "lapse", reason);
    }

    /** The challenge window has ended; false where another instance was faster. */
    @Transactional
    boolean takeEffect(String number) {
        Award award = store.locked(number).orElseThrow();
        if (award.state() != AwardState.PUBLISHED || clock.now().isBefore(award.standstillUntil())) {
            return false;
        }
        award.move("take-effect");
        openContracting(award);
        trail.done(Actor.CLOCK, "award.take-effect", subject(award));
        return true;
    }

    private void unsigned(Actor actor, AwardId id, String act, String reason) {
        Award award = store.findById(id.value(), LockModeType.PESSIMISTIC_WRITE);
        fall(actor, award, act, reason);
        trail.done(actor, "award." + act, subject(award), Map.of("reason", reason));
    }

    /** The winner does not get the contract: the tender is open again for the next in rank. */
    private void fall(Actor actor, Award award, String act, String reason) {
        award.move(act, actor.roles());
        award.because(reason);
        tasks.dropAll(award.number());
        tenders.reopened(actor, award.tender());
        store.flush();
        next(tenders.get(award.tender()));
    }

    /** What is to be done about an evaluated tender: the next in rank is proposed, or the second person ends it. */
    private void next(TenderView tender) {
        boolean somebody = candidate(tender).isPresent();
        tasks.open(NewTask.forRole(somebody ? "evaluation.task.award" : "award.task.end", tender.number(), "/awards/new?tender=" + tender.number(),
                somebody ? Role.OFFICER : Role.APPROVER, tender.purchaser(), null));
    }

    private void openContracting(Award award) {
        tasks.open(NewTask.forRole("award.task.contract", award.number(), "/contracts/new?award=" + award.number(), Role.OFFICER, award.purchaser(), null));
    }

    /** Refuses with 409 unless the tender is evaluated and no proposal waits for its second person. */
    private void undecided(TenderView tender) {
        if (tender.state() != TenderState.EVALUATED) {
            throw Problem.conflict("kernel.state", tender.state());
        }
        store.decisions(tender.id()).stream().filter(award -> award.state() == AwardState.PROPOSED).findFirst().ifPresent(waiting -> {
            throw Problem.conflict("award.proposed-already", waiting.number());
        });
    }

    /** The first of the ranking whose award has not fallen away; a parallel rank goes to the earlier receipt, as the ranking lists them. */
    private Optional<RankingView.RankedBid> candidate(TenderView tender) {
        Set<BidId> fallen = store.decisions(tender.id()).stream()
                .filter(award -> AwardState.FALLEN.contains(award.state()))
                .map(Award::bid)
                .collect(Collectors.toSet());
        return rankings.ranking(tender).bids().stream().filter(bid -> bid.rank() != null && !fallen.contains(bid.bid())).findFirst();
    }

    private Award locked(Actor actor, String number, long version) {
        Award award = store.locked(actor, number).orElseThrow(Problem::notFound);
        award.expect(version);
        return award;
    }

    private AwardView done(Actor actor, Award award, String act, Map<String, ?> details) {
        trail.done(actor, act, subject(award), details);
        store.flush();
        return view(award);
    }

    private AwardView view(Award award) {
        return award.view(parties.byId(award.supplier()).name());
    }

    private static Subject subject(Award award) {
        return Subject.of("award", award.number(), award.tenderNumber());
    }
}
