package org.carepact.assessment.engine;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carepact.kernel.config.ConfigNode;
import org.carepact.kernel.number.Fraction;

/** What must hold of a whole template: sums, bands, references; each fault names the sum or the gap. */
final class TemplateCheck {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final ConfigNode root;

    TemplateCheck(ConfigNode root) {
        this.root = root;
    }

    void check(AssessmentTemplate template) {
        weights(template);
        unique(template);
        bands(template.bands());
        if (template.bandOf(template.bestBandWhenMissing()).isEmpty()) {
            fault("bestBandWhenMissing", "there is no band '" + template.bestBandWhenMissing() + "'");
        }
        template.dimensions().stream().flatMap(Indicator::all).forEach(this::formula);
    }

    private void weights(AssessmentTemplate template) {
        BigDecimal sum = sum(template.dimensions().stream().map(Indicator::weight).toList());
        if (sum.compareTo(HUNDRED) != 0) {
            fault("dimensions", "the weights of the dimensions sum to " + plain(sum) + ", not 100");
        }
        BigDecimal shares = sum(template.sources().stream().map(AssessmentTemplate.SourceWeight::weight).toList());
        if (!template.sources().isEmpty() && shares.compareTo(HUNDRED) != 0) {
            fault("sources", "the weights of the sources sum to " + plain(shares) + ", not 100");
        }
        template.dimensions().stream().flatMap(Indicator::all).forEach(indicator -> {
            if (indicator.weight().signum() == 0) {
                fault("dimensions", indicator.code() + " has no weight");
            }
            BigDecimal children = sum(indicator.children().stream().map(Indicator::weight).toList());
            if (!indicator.isLeaf() && children.compareTo(indicator.weight()) != 0) {
                fault("dimensions", "the indicators of " + indicator.code() + " sum to " + plain(children) + ", not "
                        + plain(indicator.weight()));
            }
        });
    }

    private void unique(AssessmentTemplate template) {
        Set<String> codes = new HashSet<>();
        template.dimensions().stream().flatMap(Indicator::all).map(Indicator::code)
                .filter(code -> !codes.add(code))
                .forEach(code -> fault("dimensions", "the code " + code + " is given twice"));
        Set<String> bands = new HashSet<>();
        template.bands().stream().map(AssessmentTemplate.Band::code)
                .filter(code -> !bands.add(code))
                .forEach(code -> fault("bands", "the band " + code + " is given twice"));
    }

    /** From best to worst, covering 0 to 100 without gap or overlap. */
    private void bands(List<AssessmentTemplate.Band> bands) {
        BigDecimal reached = HUNDRED;
        for (AssessmentTemplate.Band band : bands) {
            if (band.from().compareTo(band.to()) >= 0) {
                fault("bands", "the band " + band.code() + " is empty: from " + plain(band.from()) + " to " + plain(band.to()));
                return;
            }
            gapOrOverlap(band.to(), reached);
            reached = band.from();
        }
        gapOrOverlap(BigDecimal.ZERO, reached);
    }

    private void gapOrOverlap(BigDecimal lower, BigDecimal upper) {
        if (lower.compareTo(upper) < 0) {
            fault("bands", "the bands leave a gap from " + plain(lower) + " to " + plain(upper));
        } else if (lower.compareTo(upper) > 0) {
            fault("bands", "the bands overlap from " + plain(upper) + " to " + plain(lower));
        }
    }

    private void formula(Indicator indicator) {
        if (indicator.formula() == null) {
            return;
        }
        switch (indicator.formula()) {
            case DELIVERY -> {
                need(indicator, !indicator.parameter("milestoneShare").isAbove(Fraction.ONE), "milestoneShare must be at most 1");
                need(indicator, indicator.parameter("lateDays").signum() > 0, "lateDays must be above 0");
            }
            case EXPERTS -> need(indicator, !indicator.parameter("dropFrom").isBelow(Fraction.of(3)), "dropFrom must be at least 3");
            case SCHOOL -> need(indicator, !indicator.least("answered").isAbove(Fraction.ONE), "answered must be at most 1");
            case GUARDIANS -> {
                need(indicator, indicator.parameter("assistedShare").isBelow(Fraction.ONE), "assistedShare must be below 1");
                for (String level : List.of("level5", "level4", "level3", "level2", "level1", "startMean")) {
                    need(indicator, !indicator.parameter(level).isAbove(Fraction.HUNDRED), level + " must be at most 100");
                }
            }
            case CAPACITY -> {
                Fraction sum = indicator.parameter("credentials").plus(indicator.parameter("training")).plus(indicator.parameter("acknowledged"));
                need(indicator, sum.equals(Fraction.ONE), "the parts of the capacity sum to " + sum + ", not 1");
            }
            case COMMITTEE -> { }
        }
    }

    private void need(Indicator indicator, boolean holds, String what) {
        if (!holds) {
            fault("dimensions", indicator.code() + ": " + what);
        }
    }

    private void fault(String key, String what) {
        root.find(key).orElse(root).fault(what);
    }

    private static BigDecimal sum(List<BigDecimal> weights) {
        return weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
