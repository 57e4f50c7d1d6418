package org.carepact.registry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carepact.kernel.problem.FieldProblem;
import org.carepact.kernel.problem.Problem;
import org.carepact.rules.RuleId;
import org.carepact.rules.RuleProfile;

/**
 * How capable an organization is, as a weighted score and the level it falls into: for the directory and for mentoring,
 * never scored again within a tender (O87 55).
 */
final class Capacity {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final List<Map<String, String>> weights;
    private final List<Map<String, String>> tiers;

    Capacity(RuleProfile rules) {
        this.weights = rules.rule(RuleId.QUALIFICATION_WEIGHTS).table();
        this.tiers = rules.rule(RuleId.QUALIFICATION_TIERS).table();
    }

    /** The items to be scored, in the order of the rule. */
    List<String> items() {
        return weights.stream().map(row -> row.get("item")).toList();
    }

    /** Refuses scores that name an item twice, an unknown one, or leave one out. */
    void check(List<CapacityScore> scores) {
        List<FieldProblem> faults = new ArrayList<>();
        List<String> items = items();
        for (int i = 0; i < items.size(); i++) {
            String item = items.get(i);
            if (scores.stream().filter(score -> score.item().equals(item)).count() != 1) {
                faults.add(new FieldProblem("/capacity/" + i + "/points", "registry.points-missing"));
            }
        }
        if (scores.stream().anyMatch(score -> !items.contains(score.item()))) {
            faults.add(new FieldProblem("/capacity", "registry.no-such-item"));
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    /** The weighted sum, 0 to 100, rounded half up to two digits once, at the end. */
    BigDecimal score(List<CapacityScore> scores) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map<String, String> row : weights) {
            int points = scores.stream().filter(score -> score.item().equals(row.get("item"))).findFirst().orElseThrow().points();
            sum = sum.add(new BigDecimal(row.get("weight")).multiply(BigDecimal.valueOf(points)));
        }
        return sum.divide(HUNDRED, 2, RoundingMode.HALF_UP);
    }

    /** The level of a score: from its lower bound on, up to the next one's. */
    String level(BigDecimal score) {
        return tiers.stream()
                .filter(row -> score.compareTo(new BigDecimal(row.get("min"))) >= 0)
                .max((one, other) -> new BigDecimal(one.get("min")).compareTo(new BigDecimal(other.get("min"))))
                .orElseThrow()
                .get("tier");
    }
}
