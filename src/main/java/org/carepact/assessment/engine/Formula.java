package org.carepact.assessment.engine;

import java.util.List;
import java.util.function.BiFunction;

/** The formulas of a multi-source template's dimensions, each with the numbers it takes from the template. */
public enum Formula {
    /** 100 × (share × milestones' mean credit + (1 − share) × verified ÷ due units). */
    DELIVERY(List.of("milestoneShare", "lateDays"), List.of("items"), Formulas::delivery),
    /** Mean of the evaluators' totals, one highest and one lowest dropped when there are {@code dropFrom} or more. */
    EXPERTS(List.of("dropFrom"), List.of("evaluators"), Formulas::experts),
    /** 100 × (confirmed + ruled right) ÷ (confirmed + differs). */
    SCHOOL(List.of(), List.of("asked", "answered"), Formulas::school),
    /** (prior × county mean + Σ weight × level) ÷ (prior + Σ weight), assisted ratings capped. */
    GUARDIANS(List.of("level5", "level4", "level3", "level2", "level1", "online", "assisted", "assistedShare", "prior", "startMean"),
            List.of("sample"), Formulas::guardians),
    /** 100 × yes ÷ (yes + no). */
    COMMITTEE(List.of(), List.of("tasks"), Formulas::committee),
    /** 100 × (shares of valid credentials, training hours and acknowledged policy, each with its part). */
    CAPACITY(List.of("credentials", "training", "acknowledged"), List.of("staff"), Formulas::capacity);

    private final List<String> parameters;
    private final List<String> coverage;
    private final BiFunction<Indicator, AssessmentFacts, AssessmentResult.Line> computation;

    Formula(List<String> parameters, List<String> coverage, BiFunction<Indicator, AssessmentFacts, AssessmentResult.Line> computation) {
        this.parameters = parameters;
        this.coverage = coverage;
        this.computation = computation;
    }

    /** The numbers it needs. */
    List<String> parameters() {
        return parameters;
    }

    /** The numbers its gate needs. */
    List<String> coverage() {
        return coverage;
    }

    AssessmentResult.Line line(Indicator dimension, AssessmentFacts facts) {
        return computation.apply(dimension, facts);
    }

    /** A count that was not said is none. */
    static int of(Integer count) {
        return count == null ? 0 : count;
    }
}
