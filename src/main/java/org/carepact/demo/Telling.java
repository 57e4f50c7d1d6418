package org.carepact.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.carepact.assessment.AssessmentView;
import org.carepact.assessment.ExpertScoreRequest;
import org.carepact.assessment.ExpertsRequest;
import org.carepact.assessment.ReplyRequest;
import org.carepact.assessment.StatementRequest;
import org.carepact.award.AwardRequest;
import org.carepact.award.AwardView;
import org.carepact.bid.BidRequest;
import org.carepact.bid.BidView;
import org.carepact.contract.ContractRequest;
import org.carepact.contract.ContractView;
import org.carepact.contract.MilestoneTerm;
import org.carepact.delivery.AcceptRequest;
import org.carepact.delivery.MilestoneView;
import org.carepact.delivery.ReportRequest;
import org.carepact.delivery.ReturnRequest;
import org.carepact.document.DocumentOwner;
import org.carepact.document.Upload;
import org.carepact.evaluation.AppointRequest;
import org.carepact.evaluation.ConflictRequest;
import org.carepact.evaluation.SheetRequest;
import org.carepact.evaluation.SheetView;
import org.carepact.identity.Actor;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.payment.PaidRequest;
import org.carepact.payment.PaymentRequest;
import org.carepact.payment.PaymentView;
import org.carepact.planning.PlanItemRequest;
import org.carepact.planning.PlanItemView;
import org.carepact.tender.AnswerRequest;
import org.carepact.tender.DraftTenderRequest;
import org.carepact.tender.QuestionRequest;
import org.carepact.tender.QuestionView;
import org.carepact.tender.TenderView;

/** Turns one purchase as written into the acts of its people. What people write in one language is written in Chinese. */
final class Telling {
    private final DemoCounty county;
    private final DemoThreads.Rooms rooms;
    private final PurchaseStory story;
    private final List<DemoStep> steps;

    private PlanItemView plan;
    private TenderView tender;
    private AwardView award;
    private ContractView contract;

    Telling(DemoCounty county, DemoThreads.Rooms rooms, PurchaseStory story, List<DemoStep> steps) {
        this.county = county;
        this.rooms = rooms;
        this.story = story;
        this.steps = steps;
    }

    void tell() {
        plan(story.plan());
        if (story.tender() != null) {
            notice(story.tender());
            story.tender().questions().forEach(this::question);
        }
        story.bids().forEach(bid -> step(bid.submittedAt(), () -> bid(bid)));
        if (story.opening() != null) {
            opening(story.opening());
        }
        if (story.committee() != null) {
            committee(story.committee());
        }
        story.scores().forEach(this::sheets);
        if (story.ranking() != null) {
            step(story.ranking().closedAt(), () -> rooms.rankings().close(who("officer"), tender.number(), panel()));
        }
        if (story.award() != null) {
            award(story.award());
        }
        if (story.contract() != null) {
            contract(story.contract());
        }
        story.deliverables().forEach(this::deliverable);
        story.payments().forEach(this::payment);
        if (story.assessment() != null) {
            assessment(story.assessment());
        }
    }

    private void plan(PurchaseStory.Plan written) {
        step(written.draftedAt(), () -> plan = rooms.plans().draft(who("officer"), new PlanItemRequest(written.title(), written.need(), written.lines(),
                written.budget(), written.budgetLine(), written.method(), written.plannedFor(), null, true, null, null)));
        step(written.submittedAt(), () -> plan = rooms.plans().submit(who("officer"), plan.number(), plan.version()));
        step(written.approvedAt(), () -> plan = rooms.plans().approve(who("approver"), plan.number(), plan.version()));
    }

    private void notice(PurchaseStory.Notice written) {
        step(written.draftedAt(), () -> {
            tender = rooms.tenders().draft(who("officer"), new DraftTenderRequest(plan.number(), written.title(),
                    written.need(), written.ceiling(), written.criteria(), written.priceWeight(), instant(written.questionsUntil()),
                    instant(written.bidDeadline()), written.openers()));
            attach(who("officer"), new DocumentOwner("tender", tender.number()), written.files());
        });
        step(written.submittedAt(), () -> tender = rooms.tenders().submit(who("officer"), tender.number(), tender.version()));
        step(written.publishedAt(), () -> tender = rooms.tenders().publish(who("approver"), tender.number(), tender.version()));
    }

    private void question(PurchaseStory.Question written) {
        QuestionView[] asked = new QuestionView[1];
        step(written.askedAt(), () -> asked[0] = rooms.questions().ask(who(written.by()), tender.number(), new QuestionRequest(zh(written.question()), null)));
        step(written.answeredAt(), () -> rooms.questions()
                .answer(who("officer"), asked[0].id(), asked[0].version(), new AnswerRequest(written.answer())));
    }

    private void bid(PurchaseStory.Bid written) {
        Actor manager = who(written.by());
        List<BidRequest.Answer> answers = written.answers().stream()
                .map(answer -> new BidRequest.Answer(answer.criterion(), zh(answer.text())))
                .toList();
        BidView bid = rooms.bids().start(manager, tender.number(), null);
        bid = rooms.bids().save(manager, bid.number(), bid.version(), new BidRequest(written.price(), answers));
        rooms.bids().submit(manager, bid.number(), bid.version());
    }

    private void opening(PurchaseStory.Opening written) {
        for (int i = 0; i < written.officers().size(); i++) {
            String officer = written.officers().get(i);
            step(written.presentAt().get(i), () -> rooms.openings().present(who(officer), tender.number()));
        }
        String last = written.officers().get(written.officers().size() - 1);
        step(written.openedAt(), () -> rooms.openings().open(who(last), tender.number()));
    }

    private void committee(PurchaseStory.Committee written) {
        written.appointments().forEach(call -> step(call.at(),
                () -> rooms.panels().appoint(who("officer"), tender.number(), panel(), new AppointRequest(call.members(), null))));
        written.statements().forEach(statement -> step(statement.at(), () -> rooms.panels()
                .state(who(statement.member()), tender.number(), rooms.panels().statement(who(statement.member()), tender.number()).version(),
                        new ConflictRequest(statement.conflict(), zh(statement.text())))));
    }

    private void sheets(PurchaseStory.Sheets written) {
        Actor member = who(written.member());
        step(written.savedAt(), () -> written.bids().forEach(bid -> {
            SheetView sheet = sheet(member, bid.by());
            rooms.sheets().save(member, tender.number(), sheet.bidNumber(), sheet.version(), new SheetRequest(scores(bid)));
        }));
        step(written.sentAt(), () -> written.bids().forEach(bid -> {
            SheetView sheet = sheet(member, bid.by());
            rooms.sheets().send(member, tender.number(), sheet.bidNumber(), sheet.version());
        }));
    }

    private long panel() {
        return rooms.panels().panelOf(who("officer"), tender.number()).version();
    }

    private static List<SheetRequest.Score> scores(PurchaseStory.BidScores written) {
        return written.scores().stream()
                .map(score -> new SheetRequest.Score(score.criterion(), score.points(), zh(score.reason())))
                .toList();
    }

    private SheetView sheet(Actor member, String bidder) {
        return rooms.sheets().sheets(member, tender.number()).stream()
                .filter(sheet -> who(bidder).actsFor(sheet.bid().bidder()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no bid of " + bidder + " for " + member.username()));
    }

    private void award(PurchaseStory.Award written) {
        step(written.proposedAt(), () -> {
            award = rooms.awards().propose(who("officer"), new AwardRequest(tender.number(), written.reason()));
            if (!who(written.winner()).actsFor(award.supplier())) {
                throw new IllegalStateException("it is not won by " + written.winner());
            }
        });
        step(written.publishedAt(), () -> award = rooms.awards().publish(who("approver"), award.number(), award.version()));
    }

    private void contract(PurchaseStory.Contract written) {
        List<MilestoneTerm> terms = written.milestones().stream()
                .map(milestone -> new MilestoneTerm(milestone.no(), milestone.title(), milestone.due(), milestone.amount()))
                .toList();
        step(written.drawnUpAt(), () -> contract = rooms.contracts()
                .drawUp(who("officer"), new ContractRequest(award.number(), written.from(), written.until(), terms)));
        step(written.signedAt(), () -> contract = rooms.contracts().sign(winner(), contract.number(), contract.version()));
        step(written.countersignedAt(), () -> contract = rooms.contracts().countersign(who("approver"), contract.number(), contract.version()));
    }

    private void deliverable(PurchaseStory.Deliverable written) {
        int no = written.milestone();
        for (PurchaseStory.Submission each : written.submissions()) {
            step(each.at(), () -> {
                MilestoneView milestone = milestone(no);
                attach(winner(), new DocumentOwner("milestone", milestone.id().value().toString()), each.files());
                rooms.milestones().submit(winner(), milestone.id(), milestone.version(), new ReportRequest(zh(each.report())));
            });
            step(each.returnedAt(), () -> rooms.milestones()
                    .giveBack(who("officer"), milestone(no).id(), milestone(no).version(), new ReturnRequest(zh(each.returnReason()))));
        }
        step(written.acceptedAt(), () -> rooms.milestones().accept(who("officer"), milestone(no).id(), milestone(no).version(),
                new AcceptRequest(zh(written.opinion()), zh(written.usersOpinion()))));
    }

    private void payment(PurchaseStory.Payment written) {
        PaymentView[] payment = new PaymentView[1];
        step(written.requestedAt(), () -> payment[0] = rooms.payments()
                .request(winner(), new PaymentRequest(milestone(written.milestone()).id().value())));
        step(written.approvedAt(), () -> payment[0] = rooms.payments().approve(who("approver"), payment[0].number(), payment[0].version()));
        step(written.paidAt(), () -> rooms.payments()
                .pay(who("finance"), payment[0].number(), payment[0].version(), new PaidRequest(written.voucher())));
    }

    private void assessment(PurchaseStory.Assessment written) {
        List<String> experts = written.experts().stream().map(PurchaseStory.Expert::member).toList();
        step(written.openedAt(), () -> rooms.assessments().open(who("supervisor"), round().number(), round().version(), new ExpertsRequest(experts)));
        written.experts().forEach(expert -> step(expert.at(), () -> {
            rooms.assessmentWork().state(who(expert.member()), round().number(), round().version(), new StatementRequest(false, null));
            rooms.assessmentWork().score(who(expert.member()), round().number(), round().version(), new ExpertScoreRequest(expert.score(), zh(expert.comment())));
        }));
        step(written.previewAt(), () -> {
            rooms.assessmentWork().record(who("supervisor"), round().number(), round().version(), written.figures());
            rooms.assessmentWork().preview(who("supervisor"), round().number(), round().version());
        });
        if (written.reply() != null) {
            step(written.reply().at(), () -> rooms.assessmentConclusion()
                    .reply(who(written.reply().by()), round().number(), round().version(), new ReplyRequest(zh(written.reply().text()), List.of())));
        }
        step(written.lockedAt(), () -> rooms.assessmentConclusion().lock(who("approver"), round().number(), round().version()));
        step(written.publishedAt(), () -> rooms.assessmentConclusion().publish(who("supervisor"), round().number(), round().version()));
    }

    /** The round that was planned with the contract. */
    private AssessmentView round() {
        return rooms.assessments().list(who("supervisor"), contract.number(), null, PageRequest.of(1, null)).items().get(0);
    }

    private MilestoneView milestone(int no) {
        return rooms.milestones().of(contract.id()).get(no - 1);
    }

    private void attach(Actor by, DocumentOwner owner, List<PurchaseStory.Attached> files) {
        for (PurchaseStory.Attached file : files) {
            try (Upload upload = rooms.uploads().receive(file.name(), new ByteArrayInputStream(file.content().getBytes(StandardCharsets.UTF_8)))) {
                rooms.documents().attach(by, owner, upload);
            }
        }
    }

    private Actor winner() {
        return who(story.award().winner());
    }

    private Actor who(String username) {
        return county.actor(username);
    }

    /** What has no time has not happened. */
    private void step(LocalDateTime at, Runnable act) {
        if (at != null) {
            steps.add(new DemoStep(story.key(), at, act));
        }
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(rooms.legal().zone()).toInstant();
    }

    private static String zh(Bilingual text) {
        return text == null ? null : text.zh();
    }
}
