package org.carepact.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carepact.bid.BidState;
import org.carepact.bid.Bids;
import org.carepact.identity.Accounts;
import org.carepact.identity.Actor;
import org.carepact.identity.PersonView;
import org.carepact.identity.Role;
import org.carepact.identity.Sight;
import org.carepact.inbox.NewTask;
import org.carepact.inbox.Tasks;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;
import org.carepact.tender.TenderState;
import org.carepact.tender.TenderView;
import org.carepact.tender.Tenders;

/** Committees: appointing the members and their conflict statements, without which no bid opens for them (O87 47 to 49). */
@ApplicationScoped
public class Panels {
    private final EvaluationStore store;
    private final Tenders tenders;
    private final Bids bids;
    private final Accounts accounts;
    private final PanelPolicy policy;
    private final LegalClock clock;
    private final Trail trail;
    private final Tasks tasks;

    Panels(EvaluationStore store, Tenders tenders, Bids bids, Accounts accounts, PanelPolicy policy, LegalClock clock, Trail trail, Tasks tasks) {
        this.store = store;
        this.tenders = tenders;
        this.bids = bids;
        this.accounts = accounts;
        this.policy = policy;
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
        policy.size(tender, seats + fresh.size());
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
            policy.impartial(actor, tender);
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

    /** The committee at work, for its members, the purchaser, supervisors and auditors; names are secret to others (O87). */
    @Transactional
    public PanelView panelOf(Actor actor, String tenderNumber) {
        TenderView tender = tenders.byNumber(actor, tenderNumber);
        if (!sees(actor, tender)) {
            throw Problem.notFound();
        }
        return panel(tender);
    }

    /** The tender, locked, for its purchaser's officer. */
    TenderView purchasers(Actor actor, String tenderNumber) {
        actor.require(Role.OFFICER);
        TenderView tender = tenders.lock(tenderNumber);
        if (!actor.actsAs(Role.OFFICER, tender.purchaser())) {
            throw Problem.notFound();
        }
        return tender;
    }

    /** This actor's seat on the committee; nobody else learns that there is one. */
    PanelMember seat(Actor actor, TenderView tender, LockModeType lock) {
        actor.require(Role.EVALUATOR);
        return store.member(tender.id(), actor.account(), lock).orElseThrow(Problem::notFound);
    }

    private boolean sees(Actor actor, TenderView tender) {
        return Sight.ofBuying(actor).sees(tender.purchaser())
                || store.member(tender.id(), actor.account(), LockModeType.NONE).filter(PanelMember::sits).isPresent();
    }

    /** The committee as it is, whoever asks. */
    PanelView panel(TenderView tender) {
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

    static Subject subject(TenderView tender) {
        return Subject.of("panel", tender.number(), tender.number());
    }
}
