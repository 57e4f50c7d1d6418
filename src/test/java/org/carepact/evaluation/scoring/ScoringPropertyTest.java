package org.carepact.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.carepact.evaluation.scoring.ScoringResult.ScoredBid;
import org.carepact.kernel.number.Fraction;
import org.junit.jupiter.api.Test;

class ScoringPropertyTest {
    private static final int ROUNDS = 300;

    @Test
    void theOrderOfBidsChangesNoResult() {
        each((random, tender) -> {
            ScoringResult before = tender.result();
            Collections.shuffle(tender.bids, random);
            ScoringResult after = tender.result();
            assertThat(new HashSet<>(after.bids())).isEqualTo(new HashSet<>(before.bids()));
            assertThat(after.base()).isEqualTo(before.base());
        });
    }

    @Test
    void totalsStayWithin0And100AndReAddFromExactParts() {
        each((random, tender) -> {
            ScoringResult result = tender.result();
            for (int i = 0; i < tender.bids.size(); i++) {
                ScoredBid bid = result.bids().get(i);
                if (bid.total() == null) {
                    continue;
                }
                assertThat(bid.total()).isBetween(BigDecimal.ZERO, new BigDecimal("100.00"));
                BigDecimal shown = bid.criteria().values().stream().reduce(bid.price(), BigDecimal::add);
                assertThat(shown.subtract(bid.total()).abs()).isLessThanOrEqualTo(new BigDecimal("0.00500001"));
                Fraction mean = Fraction.mean(tender.bids.get(i).scores().get("plan").stream().map(Fraction::of).toList());
                assertThat(bid.criteria()).containsEntry("plan", mean.round(9));
            }
        });
    }

    @Test
    void aHigherScoreNeverCostsARankAndALowerPriceNeverCostsPoints() {
        each((random, tender) -> {
            int chosen = random.nextInt(tender.bids.size());
            ScoringRequest.Bid bid = tender.bids.get(chosen);
            ScoredBid before = tender.result().bids().get(chosen);
            if (before.rank() == null) {
                return;
            }
            tender.bids.set(chosen, new ScoringRequest.Bid(bid.id(), bid.price(), null, null,
                    Map.of("plan", Collections.nCopies(bid.scores().get("plan").size(), new BigDecimal(50)), "team", bid.scores().get("team")), false));
            assertThat(tender.result().bids().get(chosen).rank()).isLessThanOrEqualTo(before.rank());
            tender.bids.set(chosen, new ScoringRequest.Bid(bid.id(), bid.price().multiply(new BigDecimal("0.9")), null, null, bid.scores(), false));
            if (tender.price.formula() != PriceFormula.BILINEAR) { // there one's own price moves the mean discount
                assertThat(tender.result().bids().get(chosen).price()).isGreaterThanOrEqualTo(before.price());
            }
        });
    }

    @Test
    void ranksFollowPublishedTotalsThenPricesWithoutHoles() {
        each((random, tender) -> {
            List<ScoredBid> ranking = tender.result().ranking();
            for (int i = 0; i < ranking.size(); i++) {
                ScoredBid bid = ranking.get(i);
                long better = ranking.stream().filter(other -> other.rank() < bid.rank()).count();
                assertThat(bid.rank()).isEqualTo((int) better + 1);
                if (i > 0) {
                    assertThat(ranking.get(i - 1).total()).isGreaterThanOrEqualTo(bid.total());
                }
            }
        });
    }

    private interface Check {
        void on(Random random, ScoringFixtures tender);
    }

    private static void each(Check check) {
        long seed = Long.getLong("carepact.test.seed", System.nanoTime());
        System.out.println("ScoringPropertyTest seed " + seed + " (repeat with -Dcarepact.test.seed=" + seed + ")");
        Random random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            check.on(random, any(random));
        }
    }

    private static ScoringFixtures any(Random random) {
        ScoringFixtures tender = new ScoringFixtures().ceiling("10000").criterion("plan", "50", random.nextBoolean() ? "10" : null)
                .criterion("team", "30", null);
        PriceFormula formula = PriceFormula.values()[random.nextInt(PriceFormula.values().length)];
        tender.price = new ScoringRequest.Price(formula, new BigDecimal(20), new BigDecimal("0.85"),
                List.of(new ScoringRequest.PriceBand(new BigDecimal("1.1"), new BigDecimal(20)), new ScoringRequest.PriceBand(null, BigDecimal.ONE)));
        int members = 1 + random.nextInt(7);
        int bids = 1 + random.nextInt(8);
        for (int b = 0; b < bids; b++) {
            tender.bid("bid " + b, new BigDecimal(1 + random.nextInt(50) * 200).toPlainString(), null, null, random.nextInt(6) == 0,
                    Map.of("plan", scores(random, members, 50), "team", scores(random, members, 30)));
        }
        return tender;
    }

    private static List<BigDecimal> scores(Random random, int members, int max) {
        List<BigDecimal> scores = new ArrayList<>();
        for (int m = 0; m < members; m++) {
            scores.add(new BigDecimal(random.nextInt(max * 2 + 1)).divide(new BigDecimal(2), 1, RoundingMode.UNNECESSARY));
        }
        return scores;
    }
}
