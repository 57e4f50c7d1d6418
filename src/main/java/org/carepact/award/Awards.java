package org.carepact.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carepact.evaluation.RankingView;
import org.carepact.evaluation.Rankings;
import org.carepact.identity.Actor;
import org.carepact.identity.Parties;
import org.carepact.identity.Role;
import org.carepact.inbox.NewTask;
import org.carepact.inbox.Tasks;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.id.PublicNumbers;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;
import org.carepact.rules.Deadlines;
import org.carepact.rules.RuleId;
import org.carepact.rules.RuleProfiles;
import org.carepact.tender.TenderState;
import org.carepact.tender.TenderView;
import org.carepact.tender.Tenders;

/** Awards: the first of the ranking, proposed by one person and published by another (PPR 43: by order of the candidates). */
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

    /** Proposes the first of the ranking. */
    @Transactional
    public AwardView propose(Actor actor, AwardRequest request) {
        actor.require(Role.OFFICER);
        TenderView tender = tenders.lock(request.tenderNumber());
        if (!actor.actsAs(Role.OFFICER, tender.purchaser())) {
            throw Problem.notFound();
        }
        if (tender.state() != TenderState.EVALUATED) {
            throw Problem.conflict("kernel.state", tender.state());
        }
        RankingView.RankedBid first = first(tender);
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

    /** What a bidder is told: own score and rank, and who won. */
    @Transactional
    public LetterView letter(Actor actor, String number) {
        Award award = store.seenBy(actor, number).filter(found -> found.state() != AwardState.PROPOSED).orElseThrow(Problem::notFound);
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

    /** The challenge window has ended; false where another instance was faster. */
    @Transactional
    boolean takeEffect(String number) {
        Award award = store.locked(number).orElseThrow();
        if (award.state() != AwardState.PUBLISHED || clock.now().isBefore(award.standstillUntil())) {
            return false;
        }
        award.move("take-effect");
        tasks.open(NewTask.forRole("award.task.contract", number, "/contracts/new?award=" + number, Role.OFFICER, award.purchaser(), null));
        trail.done(Actor.CLOCK, "award.take-effect", subject(award));
        return true;
    }

    private RankingView.RankedBid first(TenderView tender) {
        List<RankingView.RankedBid> first = rankings.ranking(tender).bids().stream().filter(bid -> Integer.valueOf(1).equals(bid.rank())).toList();
        if (first.isEmpty()) {
            throw Problem.conflict("award.nobody");
        }
        // a parallel first rank goes to the earlier receipt; the ranking lists bids in that order
        return first.get(0);
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
