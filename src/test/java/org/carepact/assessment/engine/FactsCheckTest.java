package org.carepact.assessment.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carepact.assessment.engine.AssessmentFixtures.decimals;
import static org.carepact.assessment.engine.AssessmentFixtures.example;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.carepact.kernel.problem.FieldProblem;
import org.junit.jupiter.api.Test;

class FactsCheckTest {

    @Test
    void theExampleIsInOrder() {
        assertThat(places(facts -> { })).isEmpty();
    }

    @Test
    void valuesOutOfRangeAreNamedWithTheirPlace() {
        assertThat(places(facts -> facts.milestones = List.of(0, -1))).containsExactly("/milestoneDaysLate/1");
        assertThat(places(facts -> facts.experts = decimals("90", "100.1", "-1"))).containsExactly("/expertScores/1", "/expertScores/2");
        assertThat(places(facts -> facts.experts = Arrays.asList(BigDecimal.ONE, null))).containsExactly("/expertScores/1");
        assertThat(places(facts -> facts.verified = "-1")).containsExactly("/verifiedUnits");
        assertThat(places(facts -> facts.due = "1E999999999")).containsExactly("/dueUnits");
        assertThat(places(facts -> facts.mentoring = "-0.1")).containsExactly("/mentoringHours");
        assertThat(places(facts -> facts.complaints = -1)).containsExactly("/upheldComplaints");
    }

    @Test
    void ratingsAreOneToFive() {
        assertThat(places(facts -> facts.guardians = new AssessmentFacts.Guardians(Arrays.asList(5, 0, null), List.of(6), new BigDecimal(101))))
                .containsExactly("/guardians/online/1", "/guardians/online/2", "/guardians/assisted/0", "/guardians/countyMean");
    }

    @Test
    void partsCannotBeMoreThanTheWhole() {
        assertThat(places(facts -> facts.school = new AssessmentFacts.School(10, 8, 2, 3, 1)))
                .containsExactly("/school/asked", "/school/ruledRight");
        assertThat(places(facts -> facts.capacity = new AssessmentFacts.Capacity(3, 4, BigDecimal.ONE, BigDecimal.ONE, 5)))
                .containsExactly("/capacity/validCredentials", "/capacity/acknowledged");
        assertThat(places(facts -> facts.committee = new AssessmentFacts.Committee(-1, 0, null))).containsExactly("/committee/yes");
    }

    private static List<String> places(Consumer<AssessmentFixtures> change) {
        AssessmentFixtures facts = example();
        change.accept(facts);
        return FactsCheck.of(facts.facts()).stream().map(FieldProblem::pointer).toList();
    }
}
