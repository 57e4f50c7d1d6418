package org.carepact.assessment.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.carepact.kernel.number.Fraction;
import org.junit.jupiter.api.Test;

class AssessmentPropertyTest {
    private static final int ROUNDS = 400;

    @Test
    void rowsAddUpToTheirLineAndLinesToTheTotal() {
        each((random, facts) -> {
            AssessmentResult result = facts.result();
            for (AssessmentResult.Line line : result.lines()) {
                assertThat(Fraction.sum(line.rows().stream().map(AssessmentResult.Row::contribution).toList()))
                        .isEqualTo(line.enough() ? line.value() : Fraction.ZERO);
                if (line.enough()) {
                    assertThat(line.value()).isBetween(Fraction.ZERO, Fraction.HUNDRED);
                }
            }
            if (result.rated()) {
                assertThat(Fraction.sum(result.lines().stream().map(AssessmentResult.Line::effectiveWeight).toList()))
                        .isEqualTo(Fraction.HUNDRED);
                assertThat(Fraction.sum(result.lines().stream().map(AssessmentResult.Line::contribution).toList()))
                        .isEqualTo(result.weighted());
                assertThat(result.score()).isBetween(BigDecimal.ZERO, new BigDecimal("100.0"));
                assertThat(result.score()).isEqualTo(result.exact().round(1));
                assertThat(result.missing().isEmpty() || !result.band().code().equals("excellent")).isTrue();
            } else {
                assertThat(result.score()).isNull();
                assertThat(result.remaining()).isLessThan(Fraction.of(70));
            }
        });
    }

    @Test
    void theOrderOfEvidenceChangesNoResult() {
        each((random, facts) -> {
            AssessmentResult before = facts.result();
            facts.milestones = shuffled(facts.milestones, random);
            facts.experts = shuffled(facts.experts, random);
            facts.guardians = new AssessmentFacts.Guardians(shuffled(facts.guardians.online(), random),
                    shuffled(facts.guardians.assisted(), random), facts.guardians.countyMean());
            AssessmentResult after = facts.result();
            assertThat(after.exact()).isEqualTo(before.exact());
            assertThat(after.band()).isEqualTo(before.band());
            assertThat(after.missing()).isEqualTo(before.missing());
        });
    }

    @Test
    void betterEvidenceNeverCostsPoints() {
        each((random, facts) -> {
            AssessmentResult before = facts.result();
            if (!before.rated()) {
                return;
            }
            facts.milestones = facts.milestones.stream().map(late -> 0).toList();
            facts.experts = facts.experts.stream().map(score -> score.add(BigDecimal.ONE).min(new BigDecimal(100))).toList();
            facts.complaints = 0;
            facts.mentoring = "20";
            assertThat(facts.result().exact()).isGreaterThanOrEqualTo(before.exact());
        });
    }

    private interface Check {
        void on(Random random, AssessmentFixtures facts);
    }

    private static void each(Check check) {
        long seed = Long.getLong("carepact.test.seed", System.nanoTime());
        System.out.println("AssessmentPropertyTest seed " + seed + " (repeat with -Dcarepact.test.seed=" + seed + ")");
        Random random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            check.on(random, any(random));
        }
    }

    private static AssessmentFixtures any(Random random) {
        AssessmentFixtures facts = new AssessmentFixtures();
        facts.milestones = random.ints(random.nextInt(5), 0, 40).mapToObj(late -> late > 36 ? null : (Integer) late)
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
        facts.due = Integer.toString(random.nextInt(3) * 30);
        facts.verified = Integer.toString(random.nextInt(90));
        facts.experts = random.ints(random.nextInt(8), 0, 1001).mapToObj(score -> BigDecimal.valueOf(score, 1)).toList();
        int confirmed = random.nextInt(20);
        int differs = random.nextInt(4);
        facts.school = new AssessmentFacts.School(confirmed + differs + random.nextInt(30), confirmed, differs, random.nextInt(differs + 1), 0);
        facts.guardians = new AssessmentFacts.Guardians(random.ints(random.nextInt(20), 1, 6).boxed().toList(),
                random.ints(random.nextInt(30), 1, 6).boxed().toList(), random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(101)));
        facts.committee = new AssessmentFacts.Committee(random.nextInt(4), random.nextInt(3), random.nextInt(3));
        int staff = random.nextInt(5);
        facts.capacity = new AssessmentFacts.Capacity(staff, random.nextInt(staff + 1), BigDecimal.valueOf(random.nextInt(50)),
                BigDecimal.valueOf(random.nextInt(50)), random.nextInt(staff + 1));
        facts.complaints = random.nextInt(8);
        facts.latePeriods = random.nextInt(8);
        return facts;
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
