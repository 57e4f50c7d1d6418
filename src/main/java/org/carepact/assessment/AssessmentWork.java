package org.carepact.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.carepact.assessment.engine.Assessment;
import org.carepact.assessment.engine.AssessmentTemplate;
import org.carepact.delivery.MilestoneView;
import org.carepact.delivery.Milestones;
import org.carepact.document.Documents;
import org.carepact.identity.Actor;
import org.carepact.identity.Role;
import org.carepact.inbox.NewTask;
import org.carepact.inbox.Tasks;
import org.carepact.inbox.Urgency;
import org.carepact.kernel.problem.FieldProblem;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;
import org.carepact.rules.Deadlines;
import org.carepact.rules.Rule;
import org.carepact.rules.RuleId;
import org.carepact.rules.RuleProfile;
import org.carepact.rules.RuleProfiles;
import org.carepact.rules.RuleUnit;
import org.carepact.tender.Tenders;

/** What comes into a round: the evaluators' statements and totals, the audited figures; and what is computed from them. */
@ApplicationScoped
public class AssessmentWork {
    private final AssessmentStore store;
    private final AssessmentDesk desk;
    private final AssessmentTemplates templates;
    private final Milestones milestones;
    private final Tenders tenders;
    private final RuleProfiles profiles;
    private final Deadlines deadlines;
    private final Documents documents;
    private final LegalClock clock;
    private final Tasks tasks;

    AssessmentWork(AssessmentStore store, AssessmentDesk desk, AssessmentTemplates templates, Milestones milestones, Tenders tenders,
            RuleProfiles profiles, Deadlines deadlines, Documents documents, LegalClock clock, Tasks tasks) {
        this.store = store;
        this.desk = desk;
        this.templates = templates;
        this.milestones = milestones;
        this.tenders = tenders;
        this.profiles = profiles;
        this.deadlines = deadlines;
        this.documents = documents;
        this.clock = clock;
        this.tasks = tasks;
    }

    /** An evaluator says whether anything stands against judging; whoever works for the provider may not deny it. */
    @Transactional
    public AssessmentView state(Actor actor, String number, long version, StatementRequest request) {
        AssessmentRound round = desk.locked(actor, number, version);
        AssessmentExpert expert = seat(actor, round);
        round.move("state", actor.roles());
        if (request.conflict() && (request.text() == null || request.text().isBlank())) {
            throw Problem.invalid("/text", "assessment.conflict-which");
        }
        if (!request.conflict() && actor.actsFor(round.supplier())) {
            throw Problem.invalid("/conflict", "assessment.own-organization");
        }
        expert.state(request, clock.now());
        tasks.done("assessment.task.state", number, actor.account());
        if (request.conflict()) {
            desk.task(round, "appoint", Role.SUPERVISOR);
        } else {
            desk.task(round, "score", actor.account());
        }
        return desk.done(actor, round, "state", Map.of("conflict", request.conflict()));
    }

    /** An evaluator's total with its comment, once. */
    @Transactional
    public AssessmentView score(Actor actor, String number, long version, ExpertScoreRequest request) {
        AssessmentRound round = desk.locked(actor, number, version);
        AssessmentExpert expert = seat(actor, round);
        round.move("score", actor.roles());
        expert.send(request, clock.now());
        tasks.done("assessment.task.score", number, actor.account());
        ready(round);
        return desk.done(actor, round, "score", Map.of());
    }

    /** Records the audited figures; a later record replaces an earlier one until the preview. */
    @Transactional
    public AssessmentView record(Actor actor, String number, long version, FiguresRequest request) {
        actor.require(Role.SUPERVISOR);
        AssessmentRound round = desk.locked(actor, number, version);
        round.move("record", actor.roles());
        AssessmentTemplate template = template(round);
        evidenced(template, request, "");
        compute(round, template, request);
        round.record(actor.account(), request);
        desk.finished(round, "record");
        ready(round);
        return desk.done(actor, round, "record", Map.of("dimensions", String.join(", ", request.byDimension(template).keySet())));
    }

    /** Computes the result and lets the organization read it; its time to answer begins (assessment.reply). */
    @Transactional
    public AssessmentView preview(Actor actor, String number, long version) {
        actor.require(Role.SUPERVISOR);
        AssessmentRound round = desk.locked(actor, number, version);
        Instant now = clock.now();
        if (round.figures() == null) {
            throw Problem.conflict("assessment.nothing-recorded");
        }
        if (now.isBefore(round.until().plusDays(1).atStartOfDay(clock.zone()).toInstant())) {
            throw Problem.conflict("assessment.period-not-over", round.until());
        }
        round.move("preview", actor.roles());
        AssessmentTemplate template = template(round);
        AssessmentOutcome outcome = compute(round, template, round.figures());
        Instant until = replyUntil(round, template, now);
        round.previewed(actor.account(), outcome, now, until);
        documents.publish(actor, AssessmentFiles.owner(number));
        tasks.dropAll(number);
        tasks.open(new NewTask("assessment.task.reply", number, AssessmentDesk.href(round), Role.ORG_MANAGER, round.supplier(), null, until, Urgency.LEGAL));
        return desk.done(actor, round, "compute", Map.of("rated", outcome.rated(), "replyUntil", until.toString()));
    }

    /** The result of these figures with what the system knows by itself: milestones and the evaluators' totals. */
    AssessmentOutcome compute(AssessmentRound round, AssessmentTemplate template, FiguresRequest figures) {
        List<BigDecimal> scores = store.experts(round).stream().filter(AssessmentExpert::sent).map(AssessmentExpert::score).toList();
        return AssessmentOutcome.of(template, Assessment.of(template, figures.facts(daysLate(round), scores)));
    }

    AssessmentTemplate template(AssessmentRound round) {
        return templates.version(round.template(), round.templateVersion());
    }

    /** Refuses figures that nothing is said about; {@code at} is where they stand in the input. */
    void evidenced(AssessmentTemplate template, FiguresRequest request, String at) {
        Set<String> evidenced = request.evidence().stream().map(FiguresRequest.Evidence::dimension).collect(Collectors.toSet());
        List<FieldProblem> wrong = new ArrayList<>();
        List<String> places = template.dimensions().stream().map(dimension -> dimension.code()).toList();
        for (String dimension : request.byDimension(template).keySet()) {
            if (places.contains(dimension) && !evidenced.contains(dimension)) {
                wrong.add(new FieldProblem(at + "/evidence/" + places.indexOf(dimension) + "/text/zh", "assessment.evidence-needed", dimension));
            }
        }
        evidenced.stream().filter(dimension -> !places.contains(dimension))
                .forEach(dimension -> wrong.add(new FieldProblem(at + "/evidence", "assessment.no-dimension", dimension)));
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
    }

    /** Calendar days between due day and acceptance of each milestone due in the period; null: not accepted. */
    private List<Integer> daysLate(AssessmentRound round) {
        List<Integer> days = new ArrayList<>();
        for (MilestoneView milestone : milestones.of(round.contract())) {
            if (!milestone.due().isBefore(round.from()) && !milestone.due().isAfter(round.until())) {
                days.add(milestone.acceptedAt() == null ? null : daysLate(milestone));
            }
        }
        return days;
    }

    private int daysLate(MilestoneView milestone) {
        LocalDate accepted = milestone.acceptedAt().atZone(clock.zone()).toLocalDate();
        return (int) Math.max(0, ChronoUnit.DAYS.between(milestone.due(), accepted));
    }

    private Instant replyUntil(AssessmentRound round, AssessmentTemplate template, Instant now) {
        RuleProfile profile = profiles.byId(tenders.byNumber(null, round.tenderNumber()).ruleProfile());
        Rule rule = profile.rule(RuleId.ASSESSMENT_REPLY);
        RuleUnit unit = template.reply().unit() == AssessmentTemplate.ReplyUnit.WORKING_DAYS ? RuleUnit.WD : RuleUnit.CD;
        Rule chosen = new Rule(rule.id(), rule.profile(), unit, Integer.toString(template.reply().value()), List.of(), List.of(), rule.compare(),
                rule.source(), rule.confidence(), rule.editableBy(), rule.name(), rule.note());
        return deadlines.after(profile, chosen, now).due();
    }

    private AssessmentExpert seat(Actor actor, AssessmentRound round) {
        actor.require(Role.EVALUATOR);
        return store.experts(round).stream()
                .filter(expert -> expert.account().equals(actor.account()) && expert.sits())
                .findFirst()
                .orElseThrow(() -> Problem.forbidden("assessment.not-appointed"));
    }

    private void ready(AssessmentRound round) {
        if (round.figures() != null && store.experts(round).stream().filter(AssessmentExpert::sits).allMatch(AssessmentExpert::sent)) {
            desk.task(round, "preview", Role.SUPERVISOR);
        }
    }
}
