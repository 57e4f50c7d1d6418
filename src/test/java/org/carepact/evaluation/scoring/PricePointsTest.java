package org.carepact.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carepact.evaluation.scoring.ScoringFixtures.decimal;
import static org.carepact.evaluation.scoring.ScoringFixtures.simple;

import java.util.List;
import org.carepact.evaluation.scoring.ScoringRequest.PriceBand;
import org.junit.jupiter.api.Test;

class PricePointsTest {

    @Test
    void linearFallsByTheShareAboveTheBaseAndNotBelowZero() {
        assertThat(points(simple().price(PriceFormula.LINEAR, "20", null), "1000", "1100", "2000", "3000"))
                .containsExactly("20.000000000", "18.000000000", "0.000000000", "0.000000000");
    }

    @Test
    void proportionalRunsFromTheCeilingToTheLowest() {
        assertThat(points(simple().ceiling("1250").price(PriceFormula.PROPORTIONAL, "20", null), "1000", "1125", "1250", "1300"))
                .containsExactly("20.000000000", "10.000000000", "0.000000000", "0.000000000");
    }

    @Test
    void proportionalWithEverybodyAtTheCeilingGivesAllTheWholeWeight() {
        assertThat(points(simple().ceiling("1000").price(PriceFormula.PROPORTIONAL, "20", null), "1000", "1000"))
                .containsExactly("20.000000000", "20.000000000");
    }

    @Test
    void bilinearRisesSteeplyToTheMeanDiscountAndGentlyAfterIt() {
        // discounts 5 %, 10 %, 30 %; mean 15 %
        assertThat(points(simple().ceiling("1000").price(PriceFormula.BILINEAR, "20", "0.80"), "950", "900", "700"))
                .containsExactly("5.333333333", "10.666666667", "20.000000000");
        // discounts 10 %, 20 %, 30 %: the middle one is the mean itself
        assertThat(points(simple().ceiling("1000").price(PriceFormula.BILINEAR, "20", "0.9"), "900", "800", "700"))
                .containsExactly("9.000000000", "18.000000000", "20.000000000");
    }

    @Test
    void bilinearWithEqualDiscountsGivesTheThresholdAndWithoutDiscountNothing() {
        assertThat(points(simple().ceiling("1000").price(PriceFormula.BILINEAR, "20", "0.80"), "900", "900"))
                .containsExactly("16.000000000", "16.000000000");
        assertThat(points(simple().ceiling("1000").price(PriceFormula.BILINEAR, "20", "0.80"), "1000", "1000"))
                .containsExactly("0.000000000", "0.000000000");
    }

    @Test
    void bandedGivesThePointsOfTheBandWhoseLimitIsInclusive() {
        ScoringFixtures tender = simple().price(PriceFormula.BANDED, "20", null,
                new PriceBand(decimal("1.05"), decimal("20")), new PriceBand(decimal("1.2"), decimal("12")));
        assertThat(points(tender, "1000", "1050", "1050.01", "1200", "1200.01"))
                .containsExactly("20.000000000", "20.000000000", "12.000000000", "12.000000000", "0.000000000");
        ScoringFixtures open = simple().price(PriceFormula.BANDED, "20", null,
                new PriceBand(decimal("1"), decimal("20")), new PriceBand(null, decimal("3")));
        assertThat(points(open, "1000", "9000")).containsExactly("20.000000000", "3.000000000");
    }

    private static List<String> points(ScoringFixtures tender, String... prices) {
        for (int i = 0; i < prices.length; i++) {
            tender.bid("bid " + i, prices[i], false, "60");
        }
        return tender.result().bids().stream().map(bid -> bid.price().toPlainString()).toList();
    }
}
