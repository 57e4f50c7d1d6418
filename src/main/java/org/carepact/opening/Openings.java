package org.carepact.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.carepact.bid.Bids;
import org.carepact.bid.OpenedBid;
import org.carepact.identity.AccountId;
import org.carepact.identity.Accounts;
import org.carepact.identity.Actor;
import org.carepact.identity.Role;
import org.carepact.inbox.NewTask;
import org.carepact.inbox.Tasks;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;
import org.carepact.rules.MethodRule;
import org.carepact.rules.RuleId;
import org.carepact.rules.RuleProfile;
import org.carepact.rules.RuleProfiles;
import org.carepact.tender.TenderClosed;
import org.carepact.tender.TenderState;
import org.carepact.tender.TenderView;
import org.carepact.tender.Tenders;

/** Opens the bids of a closed tender before two officers (PPL, O87 39 to 41; EU 2014/24 annex IV c to e). */
@ApplicationScoped
public class Openings {
    private final OpeningStore store;
    private final Tenders tenders;
    private final Bids bids;
    private final Accounts accounts;
    private final RuleProfiles profiles;
    private final LegalClock clock;
    private final Trail trail;
    private final Tasks tasks;

    Openings(OpeningStore store, Tenders tenders, Bids bids, Accounts accounts, RuleProfiles profiles, LegalClock clock, Trail trail, Tasks tasks) {
        this.store = store;
        this.tenders = tenders;
        this.bids = bids;
        this.accounts = accounts;
        this.profiles = profiles;
        this.clock = clock;
        this.trail = trail;
        this.tasks = tasks;
    }

    /** A closed tender calls its officers. */
    void call(@Observes TenderClosed closed) {
        store.persist(new Opening(closed.tender()));
        for (AccountId officer : closed.openers()) {
            tasks.open(NewTask.forPerson("opening.task.open", closed.number(), "/openings/" + closed.number(), officer, clock.now()));
        }
    }

    /** An officer named in the tender says "I am here". */
    @Transactional
    public OpeningView present(Actor actor, String tenderNumber) {
        TenderView tender = tenders.lock(tenderNumber);
        Opening opening = officer(actor, tender);
        if (opening.arrive(actor.account(), clock.now())) {
            trail.done(actor, "opening.present", subject(tender));
        }
        store.flush();
        return view(tender, opening);
    }

    /** A present officer opens all bids; with fewer bids than the rules ask the tender fails (PPL 36). */
    @Transactional
    public OpeningView open(Actor actor, String tenderNumber) {
        TenderView tender = tenders.lock(tenderNumber);
        Opening opening = officer(actor, tender);
        if (!opening.isPresent(actor.account())) {
            throw Problem.conflict("opening.say-present-first");
        }
        RuleProfile profile = profiles.byId(tender.ruleProfile());
        opening.open(profile.number(RuleId.OPENING_OFFICERS_NEEDED), clock.now());
        List<OpenedBid> opened = bids.openAll(actor, tender.id());
        trail.done(actor, "opening.open", subject(tender), Map.of("bids", opened.size()));
        tasks.done("opening.task.open", tenderNumber);
        tenders.opened(actor, tender.id());
        if (opened.size() < profile.rule(tender.method(), MethodRule.BIDDERS_MIN).number()) {
            tenders.fail(actor, tender.id(), "opening.reason.too-few");
        } else {
            tasks.open(NewTask.forRole("opening.task.appoint", tenderNumber, "/panels/" + tenderNumber, Role.OFFICER, tender.purchaser(), null));
        }
        store.flush();
        return view(tenders.get(tender.id()), opening);
    }

    /**
     * The opening of a tender: before it, for its officers and the purchaser, who is present; after it, for everybody,
     * the record. Promises in the bids stay with those who evaluate.
     */
    @Transactional
    public OpeningView of(Actor actor, String tenderNumber) {
        TenderView tender = tenders.byNumber(actor, tenderNumber);
        return view(tender, store.seenBy(actor, tender).orElseThrow(Problem::notFound));
    }

    private Opening officer(Actor actor, TenderView tender) {
        actor.require(Role.OPENER);
        if (!tender.openers().contains(actor.account())) {
            throw Problem.notFound();
        }
        if (tender.state() == TenderState.PUBLISHED) {
            throw Problem.conflict("opening.too-early", tender.bidDeadline());
        }
        return store.locked(tender.id()).orElseThrow(Problem::notFound);
    }

    private OpeningView view(TenderView tender, Opening opening) {
        List<OpeningView.PresentOfficer> present = opening.present().stream()
                .map(presence -> new OpeningView.PresentOfficer(presence.officer(), accounts.person(presence.officer()).name(), presence.since()))
                .toList();
        List<OpenedBid> record = opening.openedAt() == null ? List.of() : bids.opened(tender.id()).stream().map(OpenedBid::withoutAnswers).toList();
        return new OpeningView(tender.number(), present, profiles.byId(tender.ruleProfile()).number(RuleId.OPENING_OFFICERS_NEEDED),
                opening.openedAt(), record, opening.openedAt() == null ? List.of() : bids.refused(tender.id()));
    }

    private static Subject subject(TenderView tender) {
        return Subject.of("opening", tender.number(), tender.number());
    }
}
