package org.carepact.assessment.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carepact.assessment.engine.AssessmentFixtures.decimals;
import static org.carepact.assessment.engine.AssessmentFixtures.example;
import static org.carepact.assessment.engine.AssessmentFixtures.nothing;
import static org.carepact.assessment.engine.AssessmentFixtures.perfect;
import static org.carepact.assessment.engine.AssessmentFixtures.plain;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.carepact.kernel.number.Fraction;
import org.junit.jupiter.api.Test;

class AssessmentTest {

    @Test
    void theWorkedExampleGives896Good() {
        AssessmentResult result = example().result();
        assertThat(result.lines()).extracting(line -> line.code() + " " + line.value().nine()).containsExactly(
                "D1 95.000000000", "D2 87.666666667", "D3 94.444444444", "D4 84.615384615", "D5 92.857142857", "D6 93.750000000");
        assertThat(result.weighted().round(3)).isEqualTo("91.141");
        assertThat(result.exact().round(3)).isEqualTo("89.641");
        assertThat(result.rated()).isTrue();
        assertThat(result.score()).isEqualTo("89.6");
        assertThat(result.band().code()).isEqualTo("good");
        assertThat(result.missing()).isEmpty();
    }

    @Test
    void twoEvaluatorsAreNotEnoughAndCapTheBandAtGood() {
        AssessmentFixtures two = example();
        two.experts = decimals("88", "92");
        AssessmentResult result = two.result();
        assertThat(result.weighted().round(3)).isEqualTo("92.010");
        assertThat(result.score()).isEqualTo("90.5");
        assertThat(result.band().code()).isEqualTo("good");
        assertThat(result.capped()).isTrue();
        assertThat(result.missing()).containsExactly("D2");
        assertThat(result.line("D2").orElseThrow().enough()).isFalse();
        assertThat(result.line("D1").orElseThrow().effectiveWeight()).isEqualTo(Fraction.parse("37.5"));
    }

    @Test
    void withoutActivityTheResultIsNotRated() {
        AssessmentResult result = nothing().result();
        assertThat(result.rated()).isFalse();
        assertThat(result.score()).isNull();
        assertThat(result.band()).isNull();
        assertThat(result.missing()).containsExactly("D1", "D2", "D3", "D4", "D5");
        assertThat(result.line("D6").orElseThrow().enough()).isTrue();
    }

    @Test
    void exactly70PercentOfTheWeightIsRatedAndLessIsNot() {
        AssessmentFixtures seventy = example(); // without D1 (30): 70 remain
        seventy.milestones = List.of();
        seventy.due = "0";
        seventy.verified = "0";
        assertThat(seventy.result().rated()).isTrue();
        assertThat(seventy.result().remaining()).isEqualTo(Fraction.of(70));
        seventy.committee = new AssessmentFacts.Committee(0, 0, 3);
        assertThat(seventy.result().rated()).isFalse();
        assertThat(seventy.result().missing()).containsExactly("D1", "D5");
    }

    @Test
    void bandsAreTakenFromTheRoundedScore() {
        assertThat(band("89.95")).isEqualTo("90.0 excellent");
        assertThat(band("89.949999999")).isEqualTo("89.9 good");
        assertThat(band("79.95")).isEqualTo("80.0 good");
        assertThat(band("79.94")).isEqualTo("79.9 pass");
        assertThat(band("59.95")).isEqualTo("60.0 pass");
        assertThat(band("59.9499")).isEqualTo("59.9 fail");
        assertThat(band("0")).isEqualTo("0.0 fail");
        assertThat(band("100")).isEqualTo("100.0 excellent");
    }

    @Test
    void exactly100IsExcellentAndBonusesDoNotGoBeyond() {
        AssessmentFixtures best = perfect();
        best.mentoring = "500";
        AssessmentResult result = best.result();
        assertThat(result.score()).isEqualTo("100.0");
        assertThat(result.band().code()).isEqualTo("excellent");
    }

    @Test
    void deductionsDoNotGoBelowZero() {
        AssessmentFixtures worst = plain();
        worst.experts = decimals("0", "0", "0");
        List.of("D1", "D3", "D4", "D5", "D6").forEach(code -> zero(worst, code));
        worst.complaints = 3;
        assertThat(worst.result().score()).isEqualTo("0.0");
        assertThat(worst.result().band().code()).isEqualTo("fail");
    }

    @Test
    void adjustmentsStopAtTheirLimits() {
        AssessmentFixtures many = plain();
        many.complaints = 6;
        many.callbacks = 11;
        many.latePeriods = 7;
        many.mentoring = "20.1";
        assertThat(many.result().adjustments()).extracting(applied -> applied.code() + " " + applied.points())
                .containsExactly("complaint -10", "callback -5", "late-report -3", "mentoring 2");
        many.complaints = 4;
        many.callbacks = 3;
        many.latePeriods = 1;
        many.mentoring = "0.5";
        assertThat(many.result().adjustments()).extracting(applied -> applied.code() + " " + applied.points())
                .containsExactly("complaint -8", "callback -1.5", "late-report -0.5", "mentoring 0.05");
    }

    @Test
    void anUpheldBreachGivesTheLowestBandWhateverThePoints() {
        AssessmentFixtures breach = perfect();
        breach.breach = true;
        assertThat(breach.result().score()).isEqualTo("100.0");
        assertThat(breach.result().band().code()).isEqualTo("fail");
        assertThat(breach.result().vetoed()).isTrue();
        AssessmentFixtures unrated = nothing();
        unrated.breach = true;
        assertThat(unrated.result().rated()).isFalse();
        assertThat(unrated.result().band().code()).isEqualTo("fail");
    }

    @Test
    void missingEvidenceCapsOnlyTheTopBand() {
        AssessmentFixtures middling = plain();
        middling.experts = decimals("1");
        middling.milestones = Arrays.asList(null, null);
        middling.verified = "60";
        AssessmentResult result = middling.result();
        assertThat(result.missing()).containsExactly("D2");
        assertThat(result.band().code()).isEqualTo("pass");
        assertThat(result.capped()).isFalse();
    }

    @Test
    void partsThatAreNotThereAreNoEvidence() {
        AssessmentResult result = Assessment.of(AssessmentFixtures.DEFAULT,
                new AssessmentFacts(null, null, null, null, null, null, null, null, null, null, null, null, null));
        assertThat(result.rated()).isFalse();
        assertThat(result.missing()).containsExactly("D1", "D2", "D3", "D4", "D5", "D6");
    }

    /** A total chosen at will: perfect but for the experts (20) and, further down, the guardians' mean (prior only moves D4). */
    private static String band(String total) {
        BigDecimal hundred = new BigDecimal(100);
        BigDecimal lacking = hundred.subtract(new BigDecimal(total));
        AssessmentFixtures facts = perfect();
        for (String taken : List.of("D1", "D3", "D5", "D6", "D4")) { // whole dimensions to zero, as long as enough is lacking
            BigDecimal weight = AssessmentFixtures.DEFAULT.indicator(taken).orElseThrow().weight();
            if (lacking.compareTo(new BigDecimal(20)) > 0 && lacking.compareTo(weight) >= 0) {
                lacking = lacking.subtract(weight);
                zero(facts, taken);
            }
        }
        BigDecimal expert = hundred.subtract(lacking.multiply(new BigDecimal(5)));
        facts.experts = List.of(expert, expert, expert);
        AssessmentResult result = facts.result();
        assertThat(result.exact()).isEqualTo(Fraction.parse(total));
        return result.score() + " " + result.band().code();
    }

    private static void zero(AssessmentFixtures facts, String code) {
        switch (code) {
            case "D1" -> {
                facts.milestones = Arrays.asList((Integer) null);
                facts.verified = "0";
            }
            case "D3" -> facts.school = new AssessmentFacts.School(10, 0, 10, 0, 0);
            case "D4" -> facts.guardians = new AssessmentFacts.Guardians(List.of(1, 1, 1, 1, 1), List.of(), BigDecimal.ZERO);
            case "D5" -> facts.committee = new AssessmentFacts.Committee(0, 3, 0);
            default -> facts.capacity = new AssessmentFacts.Capacity(4, 0, BigDecimal.ZERO, BigDecimal.TEN, 0);
        }
    }
}
