package org.carepact.bid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.carepact.identity.Actor;
import org.carepact.identity.Parties;
import org.carepact.identity.PartyId;
import org.carepact.identity.Role;
import org.carepact.inbox.NewTask;
import org.carepact.inbox.Tasks;
import org.carepact.kernel.crypto.Digests;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.id.PublicNumbers;
import org.carepact.kernel.money.Money;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.FieldProblem;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;
import org.carepact.registry.OrganizationHistory;
import org.carepact.registry.Organizations;
import org.carepact.tender.CriterionView;
import org.carepact.tender.TenderId;
import org.carepact.tender.TenderState;
import org.carepact.tender.TenderView;
import org.carepact.tender.Tenders;

/** A bidder's own bids; and, for the opening and after it, all of them. */
@ApplicationScoped
public class Bids {
    private static final Set<TenderState> SEALED = Set.of(TenderState.DRAFT, TenderState.IN_REVIEW, TenderState.PUBLISHED, TenderState.CLOSED);

    private final BidStore store;
    private final BidSeal seal;
    private final Tenders tenders;
    private final Organizations organizations;
    private final OrganizationHistory history;
    private final Parties parties;
    private final PublicNumbers numbers;
    private final LegalClock clock;
    private final Trail trail;
    private final Tasks tasks;

    Bids(BidStore store, BidSeal seal, Tenders tenders, Organizations organizations, OrganizationHistory history,
            Parties parties, PublicNumbers numbers, LegalClock clock, Trail trail, Tasks tasks) {
        this.store = store;
        this.seal = seal;
        this.tenders = tenders;
        this.organizations = organizations;
        this.history = history;
        this.parties = parties;
        this.numbers = numbers;
        this.clock = clock;
        this.trail = trail;
        this.tasks = tasks;
    }

    /**
     * Begins a bid while bids are taken; an organization has one a tender, and beginning it again gives the one that is there.
     *
     * @param supplier public number of the organization; null where the actor manages only one
     */
    @Transactional
    public BidView start(Actor actor, String tenderNumber, String supplier) {
        PartyId bidder = actor.partyAs(Role.ORG_MANAGER, supplier, "/supplier");
        TenderView tender = tenders.lock(tenderNumber);
        Instant now = inTime(tender);
        var there = store.of(tender.id(), bidder);
        if (there.isPresent()) {
            return view(there.get());
        }
        Bid bid = new Bid(numbers.random("TB"), tender.id(), tenderNumber, bidder, now);
        store.persist(bid);
        tasks.open(NewTask.forRole("bid.task.submit", bid.number(), "/bids/" + bid.number(), Role.ORG_MANAGER, bidder, tender.bidDeadline()));
        return done(actor, bid, "bid.start");
    }

    /** Saves what is there so far; a submitted bid becomes a draft again and counts only when submitted anew. */
    @Transactional
    public BidView save(Actor actor, String number, long version, BidRequest request) {
        TenderView tender = tenders.lock(store.mine(actor, number).orElseThrow(Problem::notFound).tender());
        Bid bid = mine(actor, number, version);
        Instant now = inTime(tender);
        known(tender, request);
        boolean counted = bid.state() == BidState.SUBMITTED;
        bid.move("save", actor.roles());
        bid.save(seal.seal(bid, request), now);
        if (counted) {
            tasks.open(NewTask.forRole("bid.task.submit", number, "/bids/" + number, Role.ORG_MANAGER, bid.bidder(), tender.bidDeadline()));
        }
        return done(actor, bid, "bid.save");
    }

    /**
     * Submits: from here on the bid counts.
     *
     * @throws Problem 409 {@code bid.late} at or after the deadline, {@code bid.not-qualified}, {@code bid.qualification-ends} where
     *     the qualification does not last until the deadline; 422 with what is missing
     */
    @Transactional
    public BidView submit(Actor actor, String number, long version) {
        TenderView tender = tenders.lock(store.mine(actor, number).orElseThrow(Problem::notFound).tender());
        Bid bid = mine(actor, number, version);
        Instant now = inTime(tender);
        if (!organizations.qualified(bid.bidder(), now.atZone(clock.zone()).toLocalDate())) {
            throw Problem.conflict("bid.not-qualified");
        }
        if (!organizations.qualified(bid.bidder(), tender.bidDeadline().atZone(clock.zone()).toLocalDate())) {
            throw Problem.conflict("bid.qualification-ends", tender.bidDeadline());
        }
        complete(tender, seal.open(bid));
        bid.move("submit", actor.roles());
        bid.submitted(Digests.sha256Hex(bid.sealed()), now);
        tasks.done("bid.task.submit", number);
        return done(actor, bid, "bid.submit");
    }

    /** Takes a submitted bid back before the deadline; it may be changed and submitted again. */
    @Transactional
    public BidView withdraw(Actor actor, String number, long version) {
        TenderView tender = tenders.lock(store.mine(actor, number).orElseThrow(Problem::notFound).tender());
        Bid bid = mine(actor, number, version);
        inTime(tender);
        bid.move("withdraw", actor.roles());
        return done(actor, bid, "bid.withdraw");
    }

    /** One's own bid. */
    @Transactional
    public BidView byNumber(Actor actor, String number) {
        return store.mine(actor, number).map(this::view).orElseThrow(Problem::notFound);
    }

    /** One's own bids, newest first. */
    @Transactional
    public PageOf<BidRow> list(Actor actor, PageRequest page) {
        return page.page(store.rows(actor, page), BidRow::key);
    }

    /** The receipt of a submitted bid. */
    @Transactional
    public Receipt receipt(Actor actor, String number) {
        Bid bid = store.mine(actor, number).orElseThrow(Problem::notFound);
        if (bid.submittedAt() == null) {
            throw Problem.conflict("bid.no-receipt");
        }
        return new Receipt(number, bid.tenderNumber(), bid.submittedAt(), tenders.get(bid.tender()).bidDeadline(), bid.digest());
    }

    /**
     * Opens every submitted bid whose bidder was qualified at the deadline, and no other; the caller has the tender locked and its
     * officers present.
     *
     * @return what was opened
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<OpenedBid> openAll(Actor actor, TenderId tender) {
        Instant deadline = tenders.get(tender).bidDeadline();
        List<Bid> standing = store.standing(tender, LockModeType.PESSIMISTIC_WRITE);
        for (Bid bid : standing) {
            if (history.mightBid(bid.bidder(), deadline)) {
                bid.move("open", actor.roles());
                trail.done(actor, "bid.open", subject(bid), Map.of("digest", bid.digest()));
            } else {
                bid.move("refuse", actor.roles());
                bid.invalid("bid.reason.not-qualified");
                trail.done(actor, "bid.refuse", subject(bid), Map.of("digest", bid.digest()));
            }
        }
        return opened(standing.stream().filter(bid -> bid.state() == BidState.OPENED).toList());
    }

    /** The bids of a tender that was opened; before that there is nothing to be had. */
    @Transactional
    public List<OpenedBid> opened(TenderId tender) {
        if (SEALED.contains(tenders.get(tender).state())) {
            throw Problem.conflict("bid.still-sealed");
        }
        return opened(store.standing(tender, LockModeType.NONE).stream().filter(bid -> bid.state() == BidState.OPENED || bid.state() == BidState.INVALID).toList());
    }

    /** The bids that were not opened, for the record of the opening. */
    @Transactional
    public List<RefusedBid> refused(TenderId tender) {
        List<Bid> refused = store.standing(tender, LockModeType.NONE).stream().filter(bid -> bid.state() == BidState.REFUSED).toList();
        parties.prepare(refused.stream().map(Bid::bidder).toList());
        return refused.stream().map(bid -> new RefusedBid(bid.number(), parties.byId(bid.bidder()).name(), bid.submittedAt(), bid.digest(), bid.invalidReason())).toList();
    }

    /** Puts a bid out, with its reason, for the evaluation room. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void invalidate(Actor actor, BidId id, String reason) {
        Bid bid = store.findById(id.value(), LockModeType.PESSIMISTIC_WRITE);
        bid.move("invalidate", actor.roles());
        bid.invalid(reason);
        trail.done(actor, "bid.invalidate", subject(bid), Map.of("reason", reason));
    }

    private Instant inTime(TenderView tender) {
        Instant now = clock.now();
        if (tender.state() != TenderState.PUBLISHED || !now.isBefore(tender.bidDeadline())) {
            throw Problem.conflict("bid.late", tender.bidDeadline());
        }
        return now;
    }

    private static void known(TenderView tender, BidRequest request) {
        Set<String> keys = tender.criteria().stream().map(CriterionView::key).collect(Collectors.toSet());
        for (int i = 0; i < request.answers().size(); i++) {
            if (!keys.contains(request.answers().get(i).criterion())) {
                throw Problem.invalid("/answers/" + i + "/criterion", "bid.no-such-criterion", request.answers().get(i).criterion());
            }
        }
    }

    private static void complete(TenderView tender, BidRequest content) {
        List<FieldProblem> missing = new ArrayList<>();
        if (content.price() == null) {
            missing.add(new FieldProblem("/price", "bid.price-missing"));
        } else if (Money.cny(content.price()).compareTo(tender.ceiling()) > 0) {
            missing.add(new FieldProblem("/price", "bid.above-ceiling", tender.ceiling()));
        }
        for (int i = 0; i < tender.criteria().size(); i++) {
            CriterionView criterion = tender.criteria().get(i);
            boolean answered = content.answers().stream().anyMatch(answer -> answer.criterion().equals(criterion.key()) && !answer.text().isBlank());
            if (!answered) {
                missing.add(new FieldProblem("/answers/" + i + "/text", "bid.answer-missing", criterion.name()));
            }
        }
        if (!missing.isEmpty()) {
            throw Problem.invalid(missing);
        }
    }

    private Bid mine(Actor actor, String number, long version) {
        Bid bid = store.mineLocked(actor, number).orElseThrow(Problem::notFound);
        bid.expect(version);
        return bid;
    }

    private BidView done(Actor actor, Bid bid, String act) {
        trail.done(actor, act, subject(bid));
        store.flush();
        return view(bid);
    }

    private BidView view(Bid bid) {
        BidRequest content = seal.open(bid);
        return new BidView(bid.number(), bid.tenderNumber(), content.price() == null ? null : Money.cny(content.price()), content.answers(),
                bid.state(), bid.savedAt(), bid.submittedAt(), bid.digest(), bid.invalidReason(), bid.version());
    }

    private List<OpenedBid> opened(List<Bid> all) {
        parties.prepare(all.stream().map(Bid::bidder).toList());
        return all.stream().map(this::opened).toList();
    }

    private OpenedBid opened(Bid bid) {
        BidRequest content = seal.open(bid);
        return new OpenedBid(bid.id(), bid.number(), bid.tender(), bid.bidder(), parties.byId(bid.bidder()).name(),
                Money.cny(content.price()), content.answers(), bid.submittedAt(), bid.digest(), bid.state(), bid.invalidReason());
    }

    /** The thread is left out until the opening: an auditor who reads the tender's thread must not count bids. */
    private static Subject subject(Bid bid) {
        boolean sealed = bid.submittedAt() == null || bid.state() == BidState.SUBMITTED || bid.state() == BidState.WITHDRAWN;
        return Subject.of("bid", bid.number(), sealed ? null : bid.tenderNumber());
    }
}
