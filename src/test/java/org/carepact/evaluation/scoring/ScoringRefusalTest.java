package org.carepact.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.carepact.evaluation.scoring.ScoringFixtures.decimal;
import static org.carepact.evaluation.scoring.ScoringFixtures.decimals;
import static org.carepact.evaluation.scoring.ScoringFixtures.simple;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.carepact.kernel.problem.FieldProblem;
import org.carepact.kernel.problem.Problem;
import org.junit.jupiter.api.Test;

class ScoringRefusalTest {

    @Test
    void weightsOf99And101AndZeroAreRefusedWithTheSum() {
        for (String max : List.of("79", "81", "79.99", "80.000000001")) {
            FieldProblem wrong = only(new ScoringFixtures().criterion("quality", max, null).bid("A", "100", false, "60"));
            assertThat(wrong.pointer()).isEqualTo("/criteria");
            assertThat(wrong.code()).isEqualTo("scoring.weights-sum");
            assertThat(wrong.args()).containsExactly(new BigDecimal(max).add(new BigDecimal(20)).stripTrailingZeros().toPlainString());
        }
        assertThat(places(new ScoringFixtures().price(PriceFormula.LOWEST, "0", null).criterion("quality", "0", null).bid("A", "100", false, "0")))
                .containsExactly("/criteria/0/max");
    }

    @Test
    void aScoreOutsideItsRangeIsNamed() {
        assertThat(places(simple().bid("A", "100", false, "60").bid("B", "100", false, "80.000000001"))).containsExactly("/bids/1/scores/quality/0");
        assertThat(places(simple().bid("A", "100", false, "60", "-0.1"))).containsExactly("/bids/0/scores/quality/1");
        assertThat(places(simple().bid("A", "100", null, null, false, Map.of("quality", Arrays.asList(decimal("60"), null)))))
                .containsExactly("/bids/0/scores/quality/1");
        assertThat(places(simple().bid("A", "100", false, "80"))).isEmpty();
        assertThat(places(simple().bid("A", "100", false, "0"))).isEmpty();
    }

    @Test
    void unequalNumbersOfMembersAreNamed() {
        assertThat(places(simple().bid("A", "100", false, "60", "61", "62").bid("B", "100", false, "60", "61")))
                .containsExactly("/bids/1/scores/quality");
        assertThat(places(simple().bid("A", "100", false, "60", "61", "62").bid("B", "100", false, "60")))
                .containsExactly("/bids/1/scores/quality");
        assertThat(places(new ScoringFixtures().criterion("plan", "50", null).criterion("team", "30", null)
                        .bid("A", "100", null, null, false, Map.of("plan", decimals("1", "2", "3"), "team", decimals("1", "2")))))
                .containsExactly("/bids/0/scores/team");
    }

    @Test
    void aPriceOfZeroOrBelowOrMissingIsNamed() {
        assertThat(places(simple().bid("A", "0", false, "60"))).containsExactly("/bids/0/price");
        assertThat(places(simple().bid("A", "-1", true, "60"))).containsExactly("/bids/0/price");
        assertThat(places(simple().bid("A", null, false, "60"))).containsExactly("/bids/0/price");
        assertThat(places(simple().ceiling("0").bid("A", "1", false, "60"))).containsExactly("/ceiling");
    }

    @Test
    void missingUnknownAndDoubleThingsAreNamed() {
        assertThat(places(new ScoringFixtures())).containsExactly("/criteria", "/bids");
        assertThat(places(simple().bid("A", "1", false, "60").bid("A", "1", false, "60"))).containsExactly("/bids/1/id");
        assertThat(places(simple().bid(" ", "1", false, "60"))).containsExactly("/bids/0/id");
        assertThat(places(simple().bid("A", "1", null, null, false, null))).containsExactly("/bids/0/scores/quality");
        assertThat(places(simple().bid("A", "1", null, null, false, Map.of("quality", decimals("1"), "a/b~c", decimals("1")))))
                .containsExactly("/bids/0/scores/a~1b~0c");
        assertThat(places(new ScoringFixtures().criterion("x", "40", null).criterion("x", "40", null).bid("A", "1", true)))
                .containsExactly("/criteria/1/id");
    }

    @Test
    void minimaAboveTheirMaximumAreNamed() {
        assertThat(places(new ScoringFixtures().criterion("quality", "80", "81").bid("A", "1", false, "60"))).containsExactly("/criteria/0/minimum");
        assertThat(places(simple().qualityMinimum("80.1").bid("A", "1", false, "60"))).containsExactly("/qualityMinimum");
        assertThat(places(simple().qualityMinimum("80").bid("A", "1", false, "60"))).isEmpty();
    }

    @Test
    void ratiosMayBeRaisedTo65PercentAndNotLowered() {
        assertThat(places(simple().lowPrice("0.66", "0.49", "0.44").bid("A", "1", false, "60")))
                .containsExactly("/lowPrice/mean", "/lowPrice/second", "/lowPrice/ceiling");
        assertThat(places(simple().lowPrice("0.65", null, "0.45").bid("A", "1", false, "60"))).isEmpty();
    }

    @Test
    void formulasNameWhatTheyNeed() {
        assertThat(places(simple().price(PriceFormula.PROPORTIONAL, "20", null).bid("A", "1", false, "60"))).containsExactly("/ceiling");
        assertThat(places(simple().price(PriceFormula.BILINEAR, "20", null).bid("A", "1", false, "60"))).containsExactly("/ceiling", "/price/threshold");
        assertThat(places(simple().ceiling("9").price(PriceFormula.BILINEAR, "20", "0.81").bid("A", "1", false, "60"))).containsExactly("/price/threshold");
        assertThat(places(simple().price(PriceFormula.BANDED, "20", null).bid("A", "1", false, "60"))).containsExactly("/price/bands");
        assertThat(places(simple().price(PriceFormula.BANDED, "20", null, new ScoringRequest.PriceBand(decimal("1.1"), decimal("21")))
                .bid("A", "1", false, "60"))).containsExactly("/price/bands/0/points");
        assertThat(places(simple().price(PriceFormula.BANDED, "20", null, new ScoringRequest.PriceBand(decimal("1.1"), decimal("20")),
                new ScoringRequest.PriceBand(decimal("1.1"), decimal("10"))).bid("A", "1", false, "60"))).containsExactly("/price/bands/1/upTo");
        assertThat(places(simple().tie(TieRule.DRAW, " ").bid("A", "1", false, "60"))).containsExactly("/seed");
        assertThat(places(simple().tie(TieRule.EARLIEST_RECEIPT, null).bid("A", "1", false, "60"))).containsExactly("/bids/0/received");
    }

    @Test
    void hugeAndEndlessNumbersAreRefusedAndNotComputed() {
        assertThat(places(simple().bid("A", "1E1000000000", false, "60"))).containsExactly("/bids/0/price");
        assertThat(places(simple().bid("A", "1E-1000000000", false, "60"))).containsExactly("/bids/0/price");
        assertThat(places(simple().bid("A", "1", false, "1E-1000000000"))).containsExactly("/bids/0/scores/quality/0");
        assertThat(places(new ScoringFixtures().criterion("quality", "1E999999", null).bid("A", "1", false, "60"))).containsExactly("/criteria/0/max");
        assertThat(places(simple().digits(10).bid("A", "1", false, "60"))).containsExactly("/digits");
    }

    private static List<String> places(ScoringFixtures tender) {
        return ScoringCheck.of(tender.request()).stream().map(FieldProblem::pointer).toList();
    }

    private static FieldProblem only(ScoringFixtures tender) {
        Problem problem = catchThrowableOfType(Problem.class, tender::result);
        assertThat(problem.fields()).hasSize(1);
        return problem.fields().get(0);
    }
}
