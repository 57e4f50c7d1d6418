package org.carepact.assessment.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carepact.assessment.engine.AssessmentFixtures.decimals;
import static org.carepact.assessment.engine.AssessmentFixtures.plain;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.carepact.kernel.number.Fraction;
import org.junit.jupiter.api.Test;

class FormulasTest {

    @Test
    void lateMilestonesLoseAThirtiethADayAndUnacceptedOnesAll() {
        assertThat(delivery("0", "0", 0, 15, 30, 31, null)).isEqualTo(Fraction.of(30)); // (1 + ½ + 0 + 0 + 0) ÷ 5
    }

    @Test
    void withoutMilestonesUnitsCountAloneAndTheOtherWayRound() {
        assertThat(delivery("9", "10")).isEqualTo(Fraction.of(90));
        assertThat(delivery("0", "0", 0, 3)).isEqualTo(Fraction.of(95));
        assertThat(delivery("20", "10", 0)).isEqualTo(Fraction.HUNDRED);
        assertThat(delivery("5", "0")).isNull();
    }

    @Test
    void fiveEvaluatorsLoseOneHighestAndOneLowestAndFourDoNot() {
        assertThat(experts("0", "80", "80", "100")).isEqualTo(Fraction.of(65));
        assertThat(experts("0", "80", "80", "80", "100")).isEqualTo(Fraction.of(80));
        assertThat(experts("90", "90", "90", "90", "90")).isEqualTo(Fraction.of(90));
        assertThat(experts("90", "90", "90")).isEqualTo(Fraction.of(90));
        assertThat(experts("90", "90")).isNull();
    }

    @Test
    void schoolNeedsFiveAskedAndHalfAnswered() {
        assertThat(school(4, 4, 0, 0, 0)).isNull();
        assertThat(school(5, 5, 0, 0, 0)).isEqualTo(Fraction.HUNDRED);
        assertThat(school(10, 5, 0, 0, 0)).isEqualTo(Fraction.HUNDRED);
        assertThat(school(11, 5, 0, 0, 0)).isNull();
        assertThat(school(10, 3, 1, 0, 1)).isEqualTo(Fraction.of(75)); // "cannot tell" answers, and counts for nothing
        assertThat(school(10, 0, 0, 0, 10)).isNull();
        assertThat(school(10, 6, 4, 4, 0)).isEqualTo(Fraction.HUNDRED);
    }

    @Test
    void guardiansStartFromTheCountyMeanAndFromEightyAtTheBeginning() {
        assertThat(guardians(null, List.of(5, 5, 5, 5, 5), List.of())).isEqualTo(Fraction.of(90));
        assertThat(guardians("60", List.of(5, 5, 5, 5, 5), List.of())).isEqualTo(Fraction.of(80));
        assertThat(guardians(null, List.of(1, 2, 3, 4, 5), List.of())).isEqualTo(Fraction.of(67));
    }

    @Test
    void guardiansNeedAnEffectiveSampleOfFive() {
        assertThat(guardians(null, List.of(5, 5, 5, 5), List.of(5))).isNull();
        assertThat(guardians(null, List.of(5, 5, 5, 5), List.of(5, 5))).isNotNull();
    }

    @Test
    void assistedRatingsWeighAtMostAThirdTogether() {
        // 4 online; 20 assisted would weigh 10; capped at 2, a third of 6; prior 5 at 80
        assertThat(guardians(null, List.of(1, 1, 1, 1), Collections.nCopies(20, 5))).isEqualTo(Fraction.of(600, 11));
        // exactly at the cap nothing is scaled: 4 online, 4 assisted weigh 2
        assertThat(guardians(null, List.of(1, 1, 1, 1), Collections.nCopies(4, 5))).isEqualTo(Fraction.of(600, 11));
        // without online ratings assisted ones weigh nothing
        assertThat(guardians(null, List.of(), Collections.nCopies(100, 5))).isNull();
    }

    @Test
    void theCommitteesUnsureCountsNeitherWay() {
        assertThat(committee(1, 0, 9)).isEqualTo(Fraction.HUNDRED);
        assertThat(committee(1, 1, 0)).isEqualTo(Fraction.of(50));
        assertThat(committee(0, 0, 9)).isNull();
    }

    @Test
    void capacityHasThreePartsAndMoreTrainingThanRequiredCountsAsRequired() {
        assertThat(capacity(8, 7, "44", "40", 8)).isEqualTo(Fraction.parse("93.75"));
        assertThat(capacity(2, 1, "10", "40", 0)).isEqualTo(Fraction.parse("32.5"));
        assertThat(capacity(1, 1, "0", "0", 1)).isEqualTo(Fraction.HUNDRED);
        assertThat(capacity(0, 0, "0", "0", 0)).isNull();
    }

    private static Fraction delivery(String verified, String due, Integer... milestones) {
        AssessmentFixtures facts = plain();
        facts.verified = verified;
        facts.due = due;
        facts.milestones = Arrays.asList(milestones);
        return facts.line("D1").value();
    }

    private static Fraction experts(String... scores) {
        AssessmentFixtures facts = plain();
        facts.experts = decimals(scores);
        return facts.line("D2").value();
    }

    private static Fraction school(int asked, int confirmed, int differs, int right, int cannotTell) {
        AssessmentFixtures facts = plain();
        facts.school = new AssessmentFacts.School(asked, confirmed, differs, right, cannotTell);
        return facts.line("D3").value();
    }

    private static Fraction guardians(String mean, List<Integer> online, List<Integer> assisted) {
        AssessmentFixtures facts = plain();
        facts.guardians = new AssessmentFacts.Guardians(online, assisted, mean == null ? null : new BigDecimal(mean));
        return facts.line("D4").value();
    }

    private static Fraction committee(int yes, int no, int unsure) {
        AssessmentFixtures facts = plain();
        facts.committee = new AssessmentFacts.Committee(yes, no, unsure);
        return facts.line("D5").value();
    }

    private static Fraction capacity(int staff, int valid, String hours, String required, int acknowledged) {
        AssessmentFixtures facts = plain();
        facts.capacity = new AssessmentFacts.Capacity(staff, valid, new BigDecimal(hours), new BigDecimal(required), acknowledged);
        return facts.line("D6").value();
    }
}
