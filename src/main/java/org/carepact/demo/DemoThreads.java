package org.carepact.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.carepact.award.AwardRequest;
import org.carepact.award.AwardView;
import org.carepact.award.Awards;
import org.carepact.bid.BidRequest;
import org.carepact.bid.BidView;
import org.carepact.bid.Bids;
import org.carepact.contract.ContractRequest;
import org.carepact.contract.ContractView;
import org.carepact.contract.Contracts;
import org.carepact.contract.MilestoneTerm;
import org.carepact.delivery.AcceptRequest;
import org.carepact.delivery.MilestoneView;
import org.carepact.delivery.Milestones;
import org.carepact.delivery.ReportRequest;
import org.carepact.delivery.ReturnRequest;
import org.carepact.evaluation.AppointRequest;
import org.carepact.evaluation.ConflictRequest;
import org.carepact.evaluation.Evaluations;
import org.carepact.evaluation.SheetRequest;
import org.carepact.evaluation.SheetView;
import org.carepact.identity.Actor;
import org.carepact.kernel.config.ConfigYaml;
import org.carepact.kernel.time.LegalClock;
import org.carepact.opening.Openings;
import org.carepact.payment.PaidRequest;
import org.carepact.payment.PaymentRequest;
import org.carepact.payment.PaymentView;
import org.carepact.payment.Payments;
import org.carepact.planning.PlanItemRequest;
import org.carepact.planning.PlanItemView;
import org.carepact.planning.Plans;
import org.carepact.rules.ProcurementMethod;
import org.carepact.tender.AnswerRequest;
import org.carepact.tender.DraftTenderRequest;
import org.carepact.tender.QuestionRequest;
import org.carepact.tender.QuestionView;
import org.carepact.tender.Questions;
import org.carepact.tender.TenderView;
import org.carepact.tender.Tenders;

/** Plays the county's purchases as its people would, all of them on one time line. */
@ApplicationScoped
class DemoThreads {
    private static final List<String> COMMITTEE = List.of("evaluator1", "evaluator2", "evaluator3", "evaluator4", "evaluator5");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final ConfigYaml config;
    private final LegalClock legal;
    private final Plans plans;
    private final Tenders tenders;
    private final Questions questions;
    private final Bids bids;
    private final Openings openings;
    private final Evaluations evaluations;
    private final Awards awards;
    private final Contracts contracts;
    private final Milestones milestones;
    private final Payments payments;

    DemoThreads(ConfigYaml config, LegalClock legal, Plans plans, Tenders tenders, Questions questions, Bids bids, Openings openings,
            Evaluations evaluations, Awards awards, Contracts contracts, Milestones milestones, Payments payments) {
        this.config = config;
        this.legal = legal;
        this.plans = plans;
        this.tenders = tenders;
        this.questions = questions;
        this.bids = bids;
        this.openings = openings;
        this.evaluations = evaluations;
        this.awards = awards;
        this.contracts = contracts;
        this.milestones = milestones;
        this.payments = payments;
    }

    /** One step of one purchase. */
    private record Step(LocalDateTime at, Runnable act) {}

    void build(DemoCounty county) {
        ThreadData data = config.read("demo/threads.yaml", ThreadData.class);
        List<Step> steps = new ArrayList<>();
        data.threads().forEach(thread -> new Story(county, data, thread, steps).tell());
        steps.stream().sorted(Comparator.comparing(Step::at)).forEach(step -> {
            county.at(step.at());
            step.act().run();
        });
    }

    /** The story of one purchase, laid out in days from its beginning. */
    private final class Story {
        private final DemoCounty county;
        private final ThreadData data;
        private final ThreadData.Thread thread;
        private final List<Step> steps;
        private PlanItemView plan;
        private TenderView tender;
        private AwardView award;
        private ContractView contract;

        Story(DemoCounty county, ThreadData data, ThreadData.Thread thread, List<Step> steps) {
            this.county = county;
            this.data = data;
            this.thread = thread;
            this.steps = steps;
        }

        void tell() {
            day(0, 9, this::plan);
            if (!thread.reaches(ThreadData.Stage.TENDER_IN_REVIEW)) {
                return;
            }
            day(1, 10, this::approvePlan);
            day(2, 9, this::draftTender);
            if (!thread.reaches(ThreadData.Stage.PUBLISHED)) {
                return;
            }
            day(2, 15, () -> tender = tenders.publish(who("approver"), tender.number(), tender.version()));
            if (thread.question() != null) {
                day(4, 10, this::ask);
            }
            if (!thread.reaches(ThreadData.Stage.CLOSED)) {
                return;
            }
            for (int i = 0; i < thread.bids().size(); i++) {
                ThreadData.Bid bid = thread.bids().get(i);
                day(18 + i, 16, () -> bid(bid));
            }
            if (!thread.reaches(ThreadData.Stage.SCORING)) {
                return;
            }
            day(24, 10, this::open);
            day(25, 9, this::appoint);
            score();
            if (!thread.reaches(ThreadData.Stage.STANDSTILL)) {
                return;
            }
            day(27, 10, () -> evaluations.close(who("officer"), tender.number()));
            day(28, 10, () -> award = awards.propose(who("officer"), new AwardRequest(tender.number(), thread.awardReason())));
            day(29, 15, () -> award = awards.publish(who("approver"), award.number(), award.version()));
            if (!thread.reaches(ThreadData.Stage.DELIVERING)) {
                return;
            }
            day(47, 10, this::contract);
            deliver();
        }

        private void plan() {
            plan = plans.draft(who("officer"), new PlanItemRequest(thread.title(), thread.need(), thread.lines(), thread.budget(), thread.budgetLine(),
                    ProcurementMethod.OPEN_TENDER, thread.begins().toLocalDate().plusDays(2)));
            plan = plans.submit(who("officer"), plan.number(), plan.version());
        }

        private void approvePlan() {
            plan = plans.approve(who("approver"), plan.number(), plan.version());
        }

        private void draftTender() {
            tender = tenders.draft(who("officer"), new DraftTenderRequest(plan.number(), thread.title(), thread.need(), thread.ceiling(), data.criteria(),
                    data.priceWeight(), at(12, 17), at(24, 9), List.of("opener1", "opener2", "opener3")));
            tender = tenders.submit(who("officer"), tender.number(), tender.version());
        }

        private void ask() {
            QuestionView question = questions.ask(who(thread.question().by()), tender.number(), new QuestionRequest(thread.question().text()));
            questions.answer(who("officer"), question.id(), question.version(), new AnswerRequest(thread.question().answer()));
        }

        private void bid(ThreadData.Bid given) {
            Actor manager = who(given.by());
            BidView bid = bids.start(manager, tender.number());
            List<BidRequest.Answer> answers = data.criteria().stream()
                    .map(criterion -> new BidRequest.Answer(criterion.key(), data.answers().get(criterion.key()).get(given.quality())))
                    .toList();
            bid = bids.save(manager, bid.number(), bid.version(), new BidRequest(given.price(), answers));
            bids.submit(manager, bid.number(), bid.version());
        }

        private void open() {
            openings.present(who("opener1"), tender.number());
            openings.present(who("opener2"), tender.number());
            openings.open(who("opener2"), tender.number());
        }

        private void appoint() {
            evaluations.appoint(who("officer"), tender.number(), new AppointRequest(COMMITTEE));
            COMMITTEE.forEach(member -> evaluations.state(who(member), tender.number(), new ConflictRequest(false, null)));
        }

        /** In a purchase that stands at scoring, two of the five have sent their sheets. */
        private void score() {
            int done = thread.reaches(ThreadData.Stage.STANDSTILL) ? COMMITTEE.size() : 2;
            for (int i = 0; i < done; i++) {
                String member = COMMITTEE.get(i);
                BigDecimal mood = HALF.multiply(BigDecimal.valueOf(i % 3 - 1L));
                day(26, 9 + i, () -> scoreAs(member, mood));
            }
        }

        private void scoreAs(String member, BigDecimal mood) {
            for (SheetView sheet : evaluations.sheets(who(member), tender.number())) {
                ThreadData.Bid bid = thread.bids().stream()
                        .filter(each -> county.actor(each.by()).actsFor(sheet.bid().bidder()))
                        .findFirst()
                        .orElseThrow();
                List<SheetRequest.Score> scores = data.criteria().stream()
                        .map(criterion -> new SheetRequest.Score(criterion.key(), bid.points().get(criterion.key()).add(mood).min(criterion.max()),
                                "依据投标文件相应章节和评分标准。"))
                        .toList();
                evaluations.save(who(member), tender.number(), sheet.bidNumber(), new SheetRequest(scores));
                evaluations.send(who(member), tender.number(), sheet.bidNumber());
            }
        }

        private void contract() {
            LocalDate from = at(50, 9).atZone(legal.zone()).toLocalDate();
            contract = contracts.drawUp(who("officer"), new ContractRequest(award.number(), from, from.plusMonths(8), terms(from)));
            Actor supplier = winner();
            contract = contracts.sign(supplier, contract.number(), contract.version());
            contract = contracts.countersign(who("approver"), contract.number(), contract.version());
        }

        private List<MilestoneTerm> terms(LocalDate from) {
            List<MilestoneTerm> terms = new ArrayList<>();
            BigDecimal rest = award.value().amount();
            for (int i = 0; i < thread.milestones().size(); i++) {
                ThreadData.Delivered milestone = thread.milestones().get(i);
                boolean last = i == thread.milestones().size() - 1;
                BigDecimal amount = last ? rest
                        : award.value().amount().multiply(milestone.share()).divide(new BigDecimal(100), 2, RoundingMode.HALF_UP);
                rest = rest.subtract(amount);
                terms.add(new MilestoneTerm(i + 1, milestone.title(), from.plusDays(50L * (i + 1)), amount));
            }
            return terms;
        }

        private void deliver() {
            for (int i = 0; i < thread.milestones().size(); i++) {
                int no = i;
                ThreadData.Delivered given = thread.milestones().get(i);
                int due = 96 + 50 * i;
                if (given.report() == null) {
                    continue;
                }
                day(due, 10, () -> milestones.submit(winner(), milestone(no).id(), milestone(no).version(), new ReportRequest(given.report())));
                if (given.returned() != null) {
                    day(due + 1, 10, () -> milestones.giveBack(who("officer"), milestone(no).id(), milestone(no).version(), new ReturnRequest(given.returned())));
                    day(due + 2, 16, () -> milestones.submit(winner(), milestone(no).id(), milestone(no).version(), new ReportRequest(given.again())));
                }
                day(due + 3, 15, () -> milestones.accept(who("officer"), milestone(no).id(), milestone(no).version(), new AcceptRequest(given.opinion(), given.users())));
                day(due + 4, 10, () -> pay(no));
            }
        }

        private void pay(int no) {
            PaymentView payment = payments.request(winner(), new PaymentRequest(milestone(no).id().value()));
            payment = payments.approve(who("approver"), payment.number(), payment.version());
            payments.pay(who("finance"), payment.number(), payment.version(), new PaidRequest("GK-" + payment.number()));
        }

        private MilestoneView milestone(int no) {
            return milestones.of(contract.id()).get(no);
        }

        private Actor winner() {
            return thread.bids().stream().map(bid -> who(bid.by())).filter(actor -> actor.actsFor(award.supplier())).findFirst().orElseThrow();
        }

        private Actor who(String username) {
            return county.actor(username);
        }

        private void day(int days, int hour, Runnable act) {
            steps.add(new Step(thread.begins().toLocalDate().plusDays(days).atTime(hour, 0), act));
        }

        private Instant at(int days, int hour) {
            return thread.begins().toLocalDate().plusDays(days).atTime(hour, 0).atZone(legal.zone()).toInstant();
        }
    }
}
