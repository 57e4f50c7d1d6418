package org.carepact.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carepact.assessment.engine.AssessmentTemplate;
import org.carepact.document.Documents;
import org.carepact.identity.Actor;
import org.carepact.identity.PersonView;
import org.carepact.identity.Role;
import org.carepact.kernel.problem.FieldProblem;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;

/** From the preview to publication: the organization's answer, the review of what it disputes, a second person, the public. */
@ApplicationScoped
public class AssessmentConclusion {
    private final AssessmentStore store;
    private final AssessmentDesk desk;
    private final AssessmentWork work;
    private final AssessmentCertificates certificates;
    private final Documents documents;
    private final LegalClock clock;

    AssessmentConclusion(AssessmentStore store, AssessmentDesk desk, AssessmentWork work, AssessmentCertificates certificates, Documents documents,
            LegalClock clock) {
        this.store = store;
        this.desk = desk;
        this.work = work;
        this.certificates = certificates;
        this.documents = documents;
        this.clock = clock;
    }

    /** The organization answers, once and in time; what it disputes goes to a reviewer. */
    @Transactional
    public AssessmentView reply(Actor actor, String number, long version, ReplyRequest request) {
        actor.require(Role.ORG_MANAGER);
        AssessmentRound round = desk.locked(actor, number, version);
        if (!actor.actsAs(Role.ORG_MANAGER, round.supplier())) {
            throw Problem.notFound();
        }
        if (round.state() == AssessmentState.PREVIEW && !clock.now().isBefore(round.replyUntil())) {
            throw Problem.conflict("assessment.reply-over", round.replyUntil());
        }
        boolean disputes = !request.disputed().isEmpty();
        round.move(disputes ? "dispute" : "reply", actor.roles());
        known(round, request);
        round.replied(new ReplyView(clock.now(), request.text(), request.disputed()));
        documents.publish(actor, AssessmentFiles.owner(number));
        desk.finished(round, "reply");
        if (disputes) {
            desk.task(round, "appoint-reviewer", Role.SUPERVISOR);
        } else {
            desk.confirmation(round);
        }
        return desk.done(actor, round, disputes ? "dispute" : "reply", Map.of("disputed", String.join(", ", request.disputed())));
    }

    /** The time to answer is over; false where another instance was faster or an answer came. */
    @Transactional
    boolean endReply(String number) {
        AssessmentRound round = store.locked(number).orElseThrow();
        if (round.state() != AssessmentState.PREVIEW || clock.now().isBefore(round.replyUntil())) {
            return false;
        }
        round.endReply();
        desk.finished(round, "reply");
        desk.confirmation(round);
        desk.told(Actor.CLOCK, round, "end-reply", Map.of());
        return true;
    }

    /** Gives what is disputed to an evaluator who took no part in the scoring. */
    @Transactional
    public AssessmentView appointReviewer(Actor actor, String number, long version, ReviewerRequest request) {
        actor.require(Role.SUPERVISOR);
        AssessmentRound round = desk.locked(actor, number, version);
        round.move("appoint-reviewer", actor.roles());
        PersonView reviewer = desk.expert(request.reviewer(), "/reviewer");
        if (store.experts(round).stream().anyMatch(expert -> expert.account().equals(reviewer.id())) || round.preparedBy(reviewer.id())) {
            throw Problem.invalid("/reviewer", "assessment.took-part");
        }
        round.reviewedBy(reviewer.id());
        desk.finished(round, "appoint-reviewer");
        desk.finished(round, "review");
        desk.task(round, "review", reviewer.id());
        return desk.done(actor, round, "appoint-reviewer", Map.of("reviewer", reviewer.username()));
    }

    /** The reviewer confirms or corrects each disputed dimension; corrected figures are computed anew. */
    @Transactional
    public AssessmentView review(Actor actor, String number, long version, ReviewRequest request) {
        AssessmentRound round = desk.locked(actor, number, version);
        if (!actor.account().equals(round.reviewer())) {
            throw Problem.forbidden("assessment.not-reviewer");
        }
        if (actor.actsFor(round.supplier())) {
            throw Problem.forbidden("assessment.own-organization");
        }
        round.move("review", actor.roles());
        AssessmentTemplate template = work.template(round);
        FiguresRequest figures = corrected(round, template, request);
        round.reviewed(request.decisions(), figures, computed(round, template, figures));
        desk.finished(round, "review");
        desk.confirmation(round);
        return desk.done(actor, round, "review", Map.of("corrected", figures != null));
    }

    /** The purchaser's second person finds a fault: the round goes back, and a new preview gives a new time to answer. */
    @Transactional
    public AssessmentView sendBack(Actor actor, String number, long version, ReasonRequest request) {
        AssessmentRound round = confirming(actor, number, version);
        round.move("send-back", actor.roles());
        round.sentBack(request.reason());
        desk.finished(round, "lock");
        desk.task(round, "record", Role.SUPERVISOR);
        return desk.done(actor, round, "send-back", Map.of("reason", request.reason()));
    }

    /** The purchaser's second person confirms the result; never whoever prepared or reviewed it. */
    @Transactional
    public AssessmentView lock(Actor actor, String number, long version) {
        AssessmentRound round = confirming(actor, number, version);
        if (round.preparedBy(actor.account()) || store.experts(round).stream().anyMatch(expert -> expert.account().equals(actor.account()))) {
            throw Problem.forbidden("assessment.second-person");
        }
        round.move("lock", actor.roles());
        round.locked(actor.account(), clock.now());
        desk.finished(round, "lock");
        desk.task(round, "publish", Role.SUPERVISOR);
        return desk.done(actor, round, "lock", Map.of());
    }

    /** Publishes the result with its certificate; a round that this one corrects is superseded. */
    @Transactional
    public AssessmentView publish(Actor actor, String number, long version) {
        actor.require(Role.SUPERVISOR);
        AssessmentRound round = desk.locked(actor, number, version);
        round.move("publish", actor.roles());
        round.published(clock.now());
        if (round.corrects() != null) {
            AssessmentRound before = store.locked(round.corrects()).orElseThrow();
            before.move("supersede", actor.roles());
            before.superseded(number);
            store.flush();
            round.takePlace();
            certificates.withdraw(actor, before.number());
            desk.told(actor, before, "supersede", Map.of("by", number));
        }
        desk.finished(round, "publish");
        AssessmentView view = desk.done(actor, round, "publish", Map.of());
        certificates.issue(actor, view);
        return view;
    }

    private AssessmentRound confirming(Actor actor, String number, long version) {
        actor.require(Role.APPROVER);
        AssessmentRound round = desk.locked(actor, number, version);
        if (!actor.actsAs(Role.APPROVER, round.purchaser())) {
            throw Problem.notFound();
        }
        return round;
    }

    private void known(AssessmentRound round, ReplyRequest request) {
        Set<String> known = work.template(round).dimensions().stream().map(dimension -> dimension.code()).collect(Collectors.toCollection(TreeSet::new));
        known.add(FiguresRequest.ADJUSTMENTS);
        for (int i = 0; i < request.disputed().size(); i++) {
            if (!known.contains(request.disputed().get(i))) {
                throw Problem.invalid("/disputed/" + i, "assessment.no-dimension", request.disputed().get(i));
            }
        }
    }

    /** The corrected figures, or null where everything is confirmed. */
    private FiguresRequest corrected(AssessmentRound round, AssessmentTemplate template, ReviewRequest request) {
        Set<String> decided = request.decisions().stream().map(ReviewRequest.Decision::dimension).collect(Collectors.toSet());
        if (!decided.equals(round.disputed()) || decided.size() != request.decisions().size()) {
            throw Problem.invalid("/decisions", "assessment.decide-each", String.join(", ", new TreeSet<>(round.disputed())));
        }
        Set<String> wrong = request.decisions().stream().filter(ReviewRequest.Decision::corrected).map(ReviewRequest.Decision::dimension).collect(Collectors.toSet());
        if (wrong.isEmpty()) {
            return null;
        }
        if (request.figures() == null) {
            throw Problem.invalid("/figures", "kernel.required");
        }
        Map<String, List<Object>> before = round.figures().byDimension(template);
        Map<String, List<Object>> after = request.figures().byDimension(template);
        Set<String> changed = new TreeSet<>(before.keySet());
        changed.addAll(after.keySet());
        changed.removeIf(dimension -> same(before.get(dimension), after.get(dimension)));
        if (!wrong.equals(changed)) {
            throw Problem.invalid("/figures", "assessment.correct-only", String.join(", ", new TreeSet<>(wrong)));
        }
        work.evidenced(template, request.figures(), "/figures");
        return request.figures();
    }

    private AssessmentOutcome computed(AssessmentRound round, AssessmentTemplate template, FiguresRequest corrected) {
        try {
            return work.compute(round, template, corrected == null ? round.figures() : corrected);
        } catch (Problem problem) {
            throw new Problem(problem.kind(), problem.code(), problem.args(), problem.fields().stream()
                    .map(field -> new FieldProblem("/figures" + field.pointer(), field.code(), field.args()))
                    .toList());
        }
    }

    /** Figures count by their value: 171 and 171.0 are the same. */
    private static boolean same(List<Object> one, List<Object> other) {
        return one != null && other != null && one.size() == other.size()
                ? IntStream.range(0, one.size()).allMatch(i -> sameFigure(one.get(i), other.get(i)))
                : one == other;
    }

    private static boolean sameFigure(Object one, Object other) {
        return one instanceof BigDecimal first && other instanceof BigDecimal second
                ? first.compareTo(second) == 0
                : Objects.equals(one, other);
    }
}
