package org.carepact.demo;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.planning.PlanLine;
import org.carepact.tender.CriterionView;

/**
 * The purchases of the demonstration as written in {@code config/demo/threads.yaml}.
 *
 * @param answers text of a promise by criterion and quality of the bid
 */
record ThreadData(List<CriterionView> criteria, BigDecimal priceWeight, Map<String, Map<String, String>> answers, List<Thread> threads) {
    /** How far a purchase has come. */
    enum Stage {
        PLAN_SUBMITTED,
        TENDER_IN_REVIEW,
        PUBLISHED,
        CLOSED,
        SCORING,
        STANDSTILL,
        DELIVERING,
        ASSESSED
    }

    /** One purchase. */
    record Thread(
            String key,
            LocalDateTime begins,
            Stage stopAt,
            Bilingual title,
            Bilingual need,
            String budgetLine,
            List<PlanLine> lines,
            BigDecimal budget,
            BigDecimal ceiling,
            Question question,
            List<Bid> bids,
            Bilingual awardReason,
            List<Delivered> milestones,
            Assessment assessment) {
        boolean reaches(Stage stage) {
            return stopAt.compareTo(stage) >= 0;
        }
    }

    /** A question and its answer. */
    record Question(String by, String text, Bilingual answer) {}

    /** A bid and what it earns. */
    record Bid(String by, BigDecimal price, String quality, Map<String, BigDecimal> points) {}

    /** A milestone; without report it is not delivered yet. */
    record Delivered(Bilingual title, BigDecimal share, String report, String returned, String again, String opinion, String users) {}

    /** A periodic assessment: experts' totals, figures with their evidence, the organization's reply. */
    record Assessment(String kind, Map<String, BigDecimal> scores, Map<String, Integer> evidence, String reply) {}
}
