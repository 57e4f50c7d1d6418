package org.carepact.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.carepact.assessment.FiguresRequest;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.planning.PlanLine;
import org.carepact.rules.ProcurementMethod;
import org.carepact.tender.CriterionView;

/**
 * One purchase of the demonstration, a file of {@code config/demo/threads/}: what everybody wrote and when they did it,
 * in the local time of the county. A part that is missing has not happened yet.
 *
 * @param key short name, unique
 * @param stopAt the stage it stands at when the demonstration begins
 * @param opening null while nothing is opened
 */
record PurchaseStory(
        String key,
        Stage stopAt,
        Plan plan,
        Notice tender,
        List<Bid> bids,
        Opening opening,
        Committee committee,
        List<Sheets> scores,
        Closing ranking,
        Award award,
        Contract contract,
        List<Deliverable> deliverables,
        List<Payment> payments,
        Assessment assessment) {
    PurchaseStory {
        bids = orEmpty(bids);
        scores = orEmpty(scores);
        deliverables = orEmpty(deliverables);
        payments = orEmpty(payments);
    }

    /** How far a purchase has come. */
    enum Stage {
        PLAN_DRAFT,
        PLAN_APPROVED,
        TENDER_DRAFT,
        TENDER_IN_REVIEW,
        PUBLISHED,
        CLOSED,
        OPENED,
        SCORING,
        RANKED,
        STANDSTILL,
        CONTRACT_SIGNED,
        DELIVERING,
        PAID,
        ASSESSED
    }

    /** The plan item. */
    record Plan(
            Bilingual title,
            Bilingual need,
            List<PlanLine> lines,
            BigDecimal budget,
            String budgetLine,
            ProcurementMethod method,
            LocalDate plannedFor,
            LocalDateTime draftedAt,
            LocalDateTime submittedAt,
            LocalDateTime approvedAt) {}

    /** The notice and what was asked about it. */
    record Notice(
            Bilingual title,
            Bilingual need,
            BigDecimal ceiling,
            List<CriterionView> criteria,
            BigDecimal priceWeight,
            LocalDateTime questionsUntil,
            LocalDateTime bidDeadline,
            List<String> openers,
            LocalDateTime draftedAt,
            LocalDateTime submittedAt,
            LocalDateTime publishedAt,
            List<Attached> files,
            List<Question> questions) {
        Notice {
            files = orEmpty(files);
            questions = orEmpty(questions);
        }
    }

    /** A file attached to a notice or a delivery, as plain text. */
    record Attached(String name, String content) {}

    /** A question; without answer it still waits for one. */
    record Question(String by, LocalDateTime askedAt, Bilingual question, LocalDateTime answeredAt, Bilingual answer) {}

    /** A bid: its price and what it promises under each criterion. */
    record Bid(String by, BigDecimal price, LocalDateTime submittedAt, List<Answer> answers) {}

    /** A promise. */
    record Answer(String criterion, Bilingual text) {}

    /** The opening; {@code presentAt} stands in the order of {@code officers}, the last of whom opens. */
    record Opening(List<String> officers, List<LocalDateTime> presentAt, LocalDateTime openedAt) {}

    /** Who was appointed when, and what they declared. */
    record Committee(List<Appointment> appointments, List<Statement> statements) {}

    /** Experts called at one time; a later call fills the seat of one who stepped aside. */
    record Appointment(LocalDateTime at, List<String> members) {}

    /** A conflict statement. */
    record Statement(String member, LocalDateTime at, boolean conflict, Bilingual text) {}

    /** One member's sheets; without {@code sentAt} they are only saved. */
    record Sheets(String member, LocalDateTime savedAt, LocalDateTime sentAt, List<BidScores> bids) {}

    /** One member's scores of one bidder's bid. */
    record BidScores(String by, List<Score> scores) {}

    /** Points under one criterion, and why. */
    record Score(String criterion, BigDecimal points, Bilingual reason) {}

    /** When the scoring was closed and the ranking computed. */
    record Closing(LocalDateTime closedAt) {}

    /** The decision. */
    record Award(LocalDateTime proposedAt, LocalDateTime publishedAt, String winner, Bilingual reason) {}

    /** The contract; the supplier signs, then the purchaser. */
    record Contract(
            LocalDateTime drawnUpAt,
            LocalDateTime signedAt,
            LocalDateTime countersignedAt,
            LocalDate from,
            LocalDate until,
            List<Milestone> milestones) {}

    /** What is to be delivered by when, and paid. */
    record Milestone(int no, Bilingual title, LocalDate due, BigDecimal amount) {}

    /** What was delivered for a milestone, perhaps more than once; without {@code acceptedAt} it is not accepted. */
    record Deliverable(
            int milestone, List<Submission> submissions, LocalDateTime acceptedAt, Bilingual opinion, Bilingual usersOpinion) {}

    /** One delivery, given back or not. */
    record Submission(LocalDateTime at, Bilingual report, List<Attached> files, LocalDateTime returnedAt, Bilingual returnReason) {
        Submission {
            files = orEmpty(files);
        }
    }

    /** A milestone's payment. */
    record Payment(int milestone, LocalDateTime requestedAt, LocalDateTime approvedAt, LocalDateTime paidAt, String voucher) {}

    /** The scored evaluation of the whole contract: the audited figures, experts' totals, the organization's reply. */
    record Assessment(
            LocalDateTime openedAt,
            List<Expert> experts,
            FiguresRequest figures,
            LocalDateTime previewAt,
            Reply reply,
            LocalDateTime lockedAt,
            LocalDateTime publishedAt) {}

    /** An expert's total, 0 to 100. */
    record Expert(String member, LocalDateTime at, BigDecimal score, Bilingual comment) {}

    /** What the organization answered to the preview. */
    record Reply(LocalDateTime at, String by, Bilingual text) {}

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
