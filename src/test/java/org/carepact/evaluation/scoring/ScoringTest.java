package org.carepact.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carepact.evaluation.scoring.ScoringFixtures.decimal;
import static org.carepact.evaluation.scoring.ScoringFixtures.decimals;
import static org.carepact.evaluation.scoring.ScoringFixtures.simple;

import java.util.List;
import java.util.Map;
import org.carepact.evaluation.scoring.ScoringResult.ScoredBid;
import org.junit.jupiter.api.Test;

class ScoringTest {

    @Test
    void theExampleOfTheStandardGivesWhatItSays() {
        ScoringFixtures example = new ScoringFixtures().ceiling("1250000.00").lowPrice("0.50", "0.50", "0.45")
                .criterion("plan", "50", "30").criterion("team", "30", null).qualityMinimum("45")
                .bid("A", "1180000.00", null, "2026-05-06T09:30:00.123456+08:00", false,
                        Map.of("plan", decimals("41", "38.5", "40"), "team", decimals("25", "24", "26")));
        ScoringView view = ScoringView.of(example.result());
        assertThat(view).isEqualTo(new ScoringView(List.of(new ScoringView.BidView("A", "ranked",
                Map.of("plan", "39.833333333", "team", "25.000000000"), "20.000000000", "84.83", 1, List.of())), "1180000.00"));
    }

    @Test
    void withDInvalidTheBaseIsTakenAnew() {
        ScoringResult result = ScoringFixtures.county(true).result();
        assertThat(shown(result, "A").price().setScale(2, java.math.RoundingMode.HALF_UP)).isEqualTo("18.61");
        assertThat(shown(result, "B").price()).isEqualTo("20.000000000");
        assertThat(shown(result, "C").price().setScale(2, java.math.RoundingMode.HALF_UP)).isEqualTo("17.77");
        assertThat(shown(result, "D").status()).isEqualTo(BidStatus.INVALID);
        assertThat(shown(result, "D").total()).isNull();
        assertThat(shown(result, "D").rank()).isNull();
        assertThat(result.base()).isEqualTo("1098000.00");
        assertThat(result.ranking()).extracting(ScoredBid::id).containsExactly("B", "A", "C");
    }

    @Test
    void withDKeptItTakesTheWholePriceWeight() {
        ScoringResult result = ScoringFixtures.county(false).result();
        assertThat(result.bids()).extracting(bid -> bid.total().toPlainString())
                .containsExactly("68.81", "69.47", "68.41", "80.00");
        assertThat(result.base()).isEqualTo("520000.00");
    }

    @Test
    void baseRatiosCatchDByTheSecondAndTheThirdTestOnly() {
        ScoringResult result = ScoringFixtures.county(false).result();
        assertThat(shown(result, "D").lowPrice()).containsExactly(LowPriceTest.SECOND, LowPriceTest.CEILING);
        assertThat(shown(result, "A").lowPrice()).isEmpty();
    }

    @Test
    void raisedRatiosCatchDByAllThreeTests() {
        ScoringResult result = ScoringFixtures.county(false).lowPrice("0.65", "0.65", "0.65").result();
        assertThat(shown(result, "D").lowPrice())
                .containsExactly(LowPriceTest.MEAN, LowPriceTest.SECOND, LowPriceTest.CEILING);
    }

    @Test
    void lowPriceMeansStrictlyLess() {
        // mean of 300 and 100 is 200; half of it is 100: not below. second: 100 < 150. ceiling: 100 < 222.22 × 0.45 = 99.999
        ScoringResult result = simple().ceiling("222.22").bid("A", "300", false, "60").bid("B", "100", false, "60").result();
        assertThat(shown(result, "B").lowPrice()).containsExactly(LowPriceTest.SECOND);
        ScoringResult exactly = simple().ceiling("1000").bid("A", "900", false, "60").bid("B", "450", false, "60").result();
        assertThat(shown(exactly, "B").lowPrice()).isEmpty();
        ScoringResult below = simple().ceiling("1000").bid("A", "900", false, "60").bid("B", "449.99", false, "60").result();
        assertThat(shown(below, "B").lowPrice()).containsExactly(LowPriceTest.SECOND, LowPriceTest.CEILING);
    }

    @Test
    void aSingleBidMeetsTheCeilingTestOnly() {
        assertThat(shown(simple().ceiling("1000").bid("A", "100", false, "60").result(), "A").lowPrice())
                .containsExactly(LowPriceTest.CEILING);
        assertThat(shown(simple().bid("A", "100", false, "60").result(), "A").lowPrice()).isEmpty();
    }

    @Test
    void withoutCeilingTheBudgetStandsIn() {
        assertThat(shown(simple().budget("1000").bid("A", "100", false, "60").result(), "A").lowPrice())
                .containsExactly(LowPriceTest.CEILING);
        assertThat(shown(simple().ceiling("200").budget("1000").bid("A", "100", false, "60").result(), "A").lowPrice()).isEmpty();
    }

    @Test
    void theLowPriceTestsLookAtTheOfferAndThePriceScoreAtTheEvaluatedPrice() {
        ScoringResult result = simple().ceiling("1000")
                .bid("A", "460", "400", null, false, Map.of("quality", decimals("60")))
                .bid("B", "500", false, "60").result();
        assertThat(shown(result, "A").lowPrice()).isEmpty();
        assertThat(result.base()).isEqualTo("400.00");
        assertThat(shown(result, "B").price()).isEqualTo("16.000000000");
    }

    @Test
    void aBidBelowAThresholdIsOutBeforeTheBaseIsTaken() {
        ScoringFixtures tender = new ScoringFixtures().criterion("plan", "50", "30").criterion("team", "30", null)
                .bid("A", "500", null, null, false, Map.of("plan", decimals("29", "30", "30"), "team", decimals("30", "30", "30")))
                .bid("B", "1000", null, null, false, Map.of("plan", decimals("30", "30", "30"), "team", decimals("10", "10", "10")));
        ScoringResult result = tender.result();
        assertThat(shown(result, "A").status()).isEqualTo(BidStatus.BELOW_THRESHOLD);
        assertThat(shown(result, "A").missed()).containsExactly("plan");
        assertThat(shown(result, "A").criteria()).containsEntry("plan", decimal("29.666666667"));
        assertThat(result.base()).isEqualTo("1000.00");
        assertThat(shown(result, "B").total()).isEqualTo("60.00");
        assertThat(shown(result, "B").rank()).isEqualTo(1);
    }

    @Test
    void aThresholdIsComparedUnrounded() {
        // 44.9999999999… shows as 45.000000000 and is still below 45
        ScoringResult result = simple().qualityMinimum("45").bid("A", "500", false, "44.9999999999", "45", "45").result();
        assertThat(shown(result, "A").criteria()).containsEntry("quality", decimal("45.000000000"));
        assertThat(shown(result, "A").status()).isEqualTo(BidStatus.BELOW_THRESHOLD);
        assertThat(shown(result, "A").missed()).containsExactly("");
        assertThat(shown(simple().qualityMinimum("45").bid("A", "500", false, "45").result(), "A").status()).isEqualTo(BidStatus.RANKED);
    }

    @Test
    void nobodyInMeansNoBase() {
        ScoringResult result = simple().bid("A", "500", true).result();
        assertThat(result.base()).isNull();
        assertThat(result.ranking()).isEmpty();
    }

    @Test
    void aFixedPriceTenderHasNoPriceScore() {
        ScoringResult result = new ScoringFixtures().fixedPrice().criterion("quality", "100", null)
                .bid("A", null, false, "90").bid("B", null, false, "91").result();
        assertThat(shown(result, "A").price()).isNull();
        assertThat(result.base()).isNull();
        assertThat(result.ranking()).extracting(ScoredBid::id).containsExactly("B", "A");
    }

    @Test
    void theTotalIsRoundedOnceAndNotSummedFromShownParts() {
        // each part is x.xxx4…; shown parts would add up to less than the true sum
        ScoringResult result = new ScoringFixtures().digits(0).fixedPrice()
                .criterion("a", "40", null).criterion("b", "30", null).criterion("c", "30", null)
                .bid("A", null, null, null, false, Map.of("a", decimals("20", "20", "21"), "b", decimals("10", "10", "11"), "c", decimals("5", "5", "5.5")))
                .result();
        // 20⅓ + 10⅓ + 5⅙ = 35.8333
        assertThat(shown(result, "A").total()).isEqualTo("36");
        // 1/3 + 1/6 = exactly one half: HALF_UP
        ScoringResult half = new ScoringFixtures().digits(0).fixedPrice().criterion("a", "50", null).criterion("b", "50", null)
                .bid("A", null, null, null, false, Map.of("a", decimals("20", "20", "21"), "b", decimals("10", "10", "10.5"))).result();
        assertThat(shown(half, "A").total()).isEqualTo("31");
    }

    @Test
    void aMeanThatWouldFallShortInDecimalsStillReachesTheHalf() {
        // 39.8333… + 24.9966… + 20 = 84.83 exactly at 84.825 + 0.005: thirds meet on the boundary
        ScoringResult result = new ScoringFixtures().criterion("plan", "50", null).criterion("team", "30", null)
                .bid("A", "100", null, null, false, Map.of("plan", decimals("40", "40", "39.5"), "team", decimals("25", "25", "24.975"))).result();
        // 119.5/3 + 74.975/3 = 194.475/3 = 64.825; + 20 = 84.825 → 84.83
        assertThat(shown(result, "A").total()).isEqualTo("84.83");
    }

    @Test
    void anObjectiveCriterionMayHaveOneValueForAll() {
        ScoringResult result = new ScoringFixtures().criterion("plan", "50", null).criterion("team", "30", null)
                .bid("A", "100", null, null, false, Map.of("plan", decimals("40", "41", "42"), "team", decimals("24")))
                .bid("B", "100", null, null, false, Map.of("plan", decimals("40", "41", "42"), "team", decimals("25"))).result();
        assertThat(result.ranking()).extracting(ScoredBid::id).containsExactly("B", "A");
    }

    @Test
    void anEqualPublishedTotalGoesToTheLowerPriceEvenWhereTheExactTotalIsLower() {
        ScoringResult result = new ScoringFixtures().price(PriceFormula.LOWEST, "0", null).criterion("quality", "100", null)
                .bid("A", "1000", false, "80.004").bid("B", "900", false, "80.001").result();
        assertThat(shown(result, "A").total()).isEqualByComparingTo(shown(result, "B").total());
        assertThat(result.ranking()).extracting(ScoredBid::id).containsExactly("B", "A");
        assertThat(result.ranking()).extracting(ScoredBid::rank).containsExactly(1, 2);
    }

    @Test
    void aFurtherTieIsParallelAndTheNextRankIsLeftOut() {
        ScoringResult result = simple().bid("C", "1000", false, "50").bid("A", "1000", false, "60").bid("B", "1000", false, "60").result();
        assertThat(shown(result, "A").rank()).isEqualTo(1);
        assertThat(shown(result, "B").rank()).isEqualTo(1);
        assertThat(shown(result, "C").rank()).isEqualTo(3);
    }

    @Test
    void theTendersOwnRuleMayBeTheEarlierReceiptToTheMicrosecond() {
        ScoringFixtures tender = simple().tie(TieRule.EARLIEST_RECEIPT, null)
                .bid("A", "1000", null, "2026-05-06T09:30:00.123457+08:00", false, Map.of("quality", decimals("60")))
                .bid("B", "1000", null, "2026-05-06T01:30:00.123456Z", false, Map.of("quality", decimals("60")));
        assertThat(tender.result().ranking()).extracting(ScoredBid::id).containsExactly("B", "A");
        assertThat(tender.result().ranking()).extracting(ScoredBid::rank).containsExactly(1, 2);
    }

    @Test
    void aDrawWithRecordedSeedCanBeRepeated() {
        ScoringFixtures tender = simple().tie(TieRule.DRAW, "2026-05-06 ball 17");
        for (String id : List.of("A", "B", "C", "D")) {
            tender.bid(id, "1000", false, "60");
        }
        List<String> drawn = tender.result().ranking().stream().map(ScoredBid::id).toList();
        assertThat(tender.result().ranking()).extracting(ScoredBid::id).containsExactlyElementsOf(drawn);
        assertThat(tender.result().ranking()).extracting(ScoredBid::rank).containsExactly(1, 2, 3, 4);
        List<List<String>> other = java.util.stream.IntStream.range(0, 20)
                .mapToObj(i -> tender.tie(TieRule.DRAW, "seed " + i).result().ranking().stream().map(ScoredBid::id).toList())
                .distinct().toList();
        assertThat(other).hasSizeGreaterThan(1);
    }

    private static ScoredBid shown(ScoringResult result, String id) {
        return result.bid(id).orElseThrow();
    }
}
