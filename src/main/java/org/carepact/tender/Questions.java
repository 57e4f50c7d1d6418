package org.carepact.tender;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.carepact.identity.Actor;
import org.carepact.identity.PartyId;
import org.carepact.identity.Role;
import org.carepact.identity.Sight;
import org.carepact.inbox.NewTask;
import org.carepact.inbox.Tasks;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;
import org.carepact.rules.Deadlines;
import org.carepact.rules.RuleId;
import org.carepact.rules.RuleProfiles;

/** Questions before the deadline and their public answers (PPR 52: within three working days). */
@ApplicationScoped
public class Questions {
    private final EntityManager entities;
    private final TenderStore tenders;
    private final RuleProfiles profiles;
    private final Deadlines deadlines;
    private final LegalClock clock;
    private final Trail trail;
    private final Tasks tasks;

    Questions(EntityManager entities, TenderStore tenders, RuleProfiles profiles, Deadlines deadlines, LegalClock clock, Trail trail, Tasks tasks) {
        this.entities = entities;
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
        entities.persist(question);
        var due = deadlines.after(profiles.byId(tender.ruleProfile()), RuleId.TENDER_QUESTION_ANSWER, now);
        tasks.open(new NewTask("tender.task.answer", tenderNumber, "/tenders/" + tenderNumber + "#questions", Role.OFFICER,
                tender.purchaser(), null, due.due(), org.carepact.inbox.Urgency.LEGAL));
        trail.done(actor, "tender.ask", Subject.of("question", question.key().toString(), tenderNumber));
        entities.flush();
        return question.view(true);
    }

    /** The purchaser answers, once, for everybody. */
    @Transactional
    public QuestionView answer(Actor actor, UUID id, long version, AnswerRequest request) {
        actor.require(Role.OFFICER);
        Question question = entities.find(Question.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (question == null) {
            throw Problem.notFound();
        }
        Tender tender = tenders.findById(question.tender().value());
        if (!actor.actsFor(tender.purchaser())) {
            throw Problem.notFound();
        }
        question.expect(version);
        question.answer(request.answer(), actor.account(), clock.now());
        entities.flush();
        if (open(question.tender()) == 0) {
            tasks.done("tender.task.answer", tender.number());
        }
        trail.done(actor, "tender.answer", Subject.of("question", id.toString(), tender.number()));
        return question.view(false);
    }

    /** Questions of a tender, oldest first: answered ones for everybody, open ones for the purchaser and the asker. */
    @Transactional
    public List<QuestionView> of(Actor actor, String tenderNumber) {
        Tender tender = tenders.seenBy(actor, tenderNumber).orElseThrow(Problem::notFound);
        boolean purchaser = Sight.ofDrafts(actor).sees(tender.purchaser());
        return entities.createQuery("FROM Question WHERE tender = ?1 ORDER BY id", Question.class)
                .setParameter(1, tender.id())
                .setMaxResults(PageRequest.MOST)
                .getResultStream()
                .filter(question -> question.isAnswered() || purchaser || (actor != null && actor.actsFor(question.asker())))
                .map(question -> question.view(actor != null && actor.actsFor(question.asker())))
                .toList();
    }

    private long open(TenderId tender) {
        return entities.createQuery("SELECT COUNT(*) FROM Question WHERE tender = ?1 AND answeredAt IS NULL", Long.class)
                .setParameter(1, tender)
                .getSingleResult();
    }
}
