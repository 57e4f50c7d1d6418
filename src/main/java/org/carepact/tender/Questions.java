package org.carepact.tender;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.carepact.identity.Actor;
import org.carepact.identity.PartyId;
import org.carepact.identity.Role;
import org.carepact.inbox.NewTask;
import org.carepact.inbox.Tasks;
import org.carepact.inbox.Urgency;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;
import org.carepact.rules.Deadlines;
import org.carepact.rules.RuleId;
import org.carepact.rules.RuleProfiles;

/** Questions before the deadline and their public answers (PPR 52: within three working days). */
@ApplicationScoped
public class Questions {
    private final QuestionStore store;
    private final TenderStore tenders;
    private final RuleProfiles profiles;
    private final Deadlines deadlines;
    private final LegalClock clock;
    private final Trail trail;
    private final Tasks tasks;

    Questions(QuestionStore store, TenderStore tenders, RuleProfiles profiles, Deadlines deadlines, LegalClock clock, Trail trail, Tasks tasks) {
        this.store = store;
        this.tenders = tenders;
        this.profiles = profiles;
        this.deadlines = deadlines;
        this.clock = clock;
        this.trail = trail;
        this.tasks = tasks;
    }

    /** A bidder asks, while questions are taken. */
    @Transactional
    public QuestionView ask(Actor actor, String tenderNumber, QuestionRequest request) {
        PartyId asker = actor.partyAs(Role.ORG_MANAGER);
        Tender tender = tenders.locked(tenderNumber).filter(found -> found.state().isPublic()).orElseThrow(Problem::notFound);
        var now = clock.now();
        if (tender.state() != TenderState.PUBLISHED || !now.isBefore(tender.questionsUntil())) {
            throw Problem.conflict("tender.questions-over", tender.questionsUntil());
        }
        Question question = new Question(tender.id(), asker, request.text(), now);
        store.persist(question);
        var due = deadlines.after(profiles.byId(tender.ruleProfile()), RuleId.TENDER_QUESTION_ANSWER, now);
        tasks.open(new NewTask("tender.task.answer", tenderNumber, "/tenders/" + tenderNumber + "#questions", Role.OFFICER,
                tender.purchaser(), null, due.due(), Urgency.LEGAL));
        trail.done(actor, "tender.ask", Subject.of("question", question.key().toString(), tenderNumber));
        store.flush();
        return question.view(true);
    }

    /** The purchaser answers, once, for everybody. */
    @Transactional
    public QuestionView answer(Actor actor, UUID id, long version, AnswerRequest request) {
        Question question = store.toAnswer(actor, id).orElseThrow(Problem::notFound);
        Tender tender = tenders.findById(question.tender().value());
        question.expect(version);
        question.answer(request.answer(), actor.account(), clock.now());
        store.flush();
        if (store.open(question.tender()) == 0) {
            tasks.done("tender.task.answer", tender.number());
        }
        trail.done(actor, "tender.answer", Subject.of("question", id.toString(), tender.number()));
        return question.view(false);
    }

    /** Questions of a tender, oldest first: answered ones for everybody, open ones for the purchaser and the asker. */
    @Transactional
    public PageOf<QuestionView> of(Actor actor, String tenderNumber, PageRequest page) {
        Tender tender = tenders.seenBy(actor, tenderNumber).orElseThrow(Problem::notFound);
        return page.page(store.page(actor, tender.id(), page), Question::key)
                .map(question -> question.view(actor != null && actor.actsFor(question.asker())));
    }
}
