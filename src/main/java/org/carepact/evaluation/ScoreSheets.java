package org.carepact.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carepact.bid.BidId;
import org.carepact.bid.BidState;
import org.carepact.bid.Bids;
import org.carepact.bid.OpenedBid;
import org.carepact.identity.Actor;
import org.carepact.identity.Role;
import org.carepact.inbox.NewTask;
import org.carepact.inbox.Tasks;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;
import org.carepact.tender.TenderView;
import org.carepact.tender.Tenders;

/** Score sheets: everybody alone, without the price; what is sent is frozen (O87 52, 55). */
@ApplicationScoped
public class ScoreSheets {
    private final EvaluationStore store;
    private final Tenders tenders;
    private final Bids bids;
    private final Panels panels;
    private final LegalClock clock;
    private final Trail trail;
    private final Tasks tasks;

    ScoreSheets(EvaluationStore store, Tenders tenders, Bids bids, Panels panels, LegalClock clock, Trail trail, Tasks tasks) {
        this.store = store;
        this.tenders = tenders;
        this.bids = bids;
        this.panels = panels;
        this.clock = clock;
        this.trail = trail;
        this.tasks = tasks;
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

    /** The bids this member scores, without prices. */
    @Transactional
    public List<SheetView> sheets(Actor actor, String tenderNumber) {
        TenderView tender = tenders.byNumber(actor, tenderNumber);
        if (store.member(tender.id(), actor.account(), LockModeType.NONE).filter(PanelMember::mayScore).isEmpty()) {
            return List.of();
        }
        Map<BidId, ScoreSheet> mine = store.sheets(tender.id()).stream()
                .filter(sheet -> sheet.member().equals(actor.account()))
                .collect(Collectors.toMap(ScoreSheet::bid, Function.identity()));
        return bids.opened(tender.id()).stream()
                .filter(bid -> bid.state() == BidState.OPENED)
                .map(bid -> view(tender, bid, mine.get(bid.id())))
                .toList();
    }

    /** Saves one's scores of a bid as they grow. */
    @Transactional
    public SheetView save(Actor actor, String tenderNumber, String bidNumber, SheetRequest request) {
        TenderView tender = tenders.lock(tenderNumber);
        scorer(actor, tender);
        PanelPolicy.opened(tender);
        OpenedBid bid = bid(tender, bidNumber);
        SheetPolicy.within(tender, request);
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
        PanelPolicy.opened(tender);
        OpenedBid bid = bid(tender, bidNumber);
        ScoreSheet sheet = store.sheet(tender.id(), actor.account(), bid.id(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.conflict("evaluation.nothing-saved"));
        if (sheet.sentAt() == null) {
            SheetPolicy.complete(tender, sheet);
            sheet.send(clock.now());
            trail.done(actor, "evaluation.send", Subject.of("bid", bidNumber, tenderNumber));
            store.flush();
            PanelView panel = panels.panel(tender);
            if (panel.members().stream().anyMatch(member -> member.username().equals(actor.username()) && member.sent() == panel.bids())) {
                tasks.done("evaluation.task.score", tenderNumber, actor.account());
            }
            if (panel.complete()) {
                tasks.open(NewTask.forRole("evaluation.task.close", tenderNumber, "/panels/" + tenderNumber, Role.OFFICER, tender.purchaser(), null));
            }
        }
        return view(tender, bid, sheet);
    }

    private void scorer(Actor actor, TenderView tender) {
        if (!panels.seat(actor, tender, LockModeType.NONE).mayScore()) {
            throw Problem.forbidden("evaluation.state-first");
        }
    }

    private OpenedBid bid(TenderView tender, String number) {
        return bids.opened(tender.id()).stream()
                .filter(bid -> bid.number().equals(number) && bid.state() == BidState.OPENED)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private static SheetView view(TenderView tender, OpenedBid bid, ScoreSheet sheet) {
        return new SheetView(tender.number(), bid.number(), bid.withoutPrice(), sheet == null ? List.of() : sheet.scores(),
                sheet == null ? null : sheet.sentAt(), sheet == null ? 0 : sheet.version());
    }
}
