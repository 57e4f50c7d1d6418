package org.carepact.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.carepact.assessment.engine.AssessmentResult;
import org.carepact.assessment.engine.AssessmentTemplate;
import org.carepact.assessment.engine.Formula;
import org.carepact.assessment.engine.Indicator;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.number.Fraction;

/**
 * What an assessment came to, with its names, as pages show it and rounds keep it; figures are decimal text of at most three
 * digits.
 *
 * @param rated whether there was enough evidence for a score
 * @param score rounded once; null where not rated
 * @param bandCode {@code excellent}, {@code good}, {@code pass} or {@code fail}; null where not rated and without veto
 * @param bandTone colour of the band's mark
 * @param weighted sum of the contributions, before deductions and bonuses
 * @param exact after them, before rounding
 * @param remaining weight that has enough evidence; below {@code minimum} nothing is rated
 * @param capped whether missing evidence lowered the band to {@code bestBand}
 * @param vetoed whether a veto decided the band
 * @param missing names of the dimensions without enough evidence
 */
public record AssessmentOutcome(boolean rated, String score, String bandCode, Bilingual band, String bandTone, String weighted, String exact,
        String remaining, String minimum, boolean capped, Bilingual bestBand, boolean vetoed, List<Bilingual> missing, List<Line> lines,
        List<Adjustment> adjustments) {
    private static final int SHOWN = 3;

    /** Answers of fewer people than this are not told to the public: they would be recognized. */
    private static final BigDecimal FEWEST_TOLD = BigDecimal.valueOf(5);

    /** Dimensions that rest on what single people answered. */
    private static final Set<Formula> ANSWERS = Set.of(Formula.SCHOOL, Formula.GUARDIANS, Formula.COMMITTEE);

    /**
     * A dimension.
     *
     * @param value 0 to 100; null where the evidence is not enough or may not be told
     * @param nine the same with nine digits
     * @param sample size of its evidence as its gate counts it
     * @param answers whether it rests on what single people answered
     * @param fewerThanFive whether the sample is held back because it is below five; of what people answered the value too
     */
    public record Line(String code, Bilingual name, String weight, BigDecimal value, String nine, String sample, boolean answers,
            boolean fewerThanFive, String effective, String contribution, List<Row> rows) {
        private Line told() {
            boolean few = few(sample);
            boolean held = few && answers;
            return new Line(code, name, weight, held ? null : value, held ? null : nine, few ? null : sample, answers, few, effective,
                    held ? null : contribution, List.of());
        }
    }

    /** A piece of evidence; {@code kind} is a message key. */
    public record Row(String kind, String count, String contribution) {}

    /**
     * A deduction or bonus.
     *
     * @param fewerThanFive whether count and points are held back because fewer than five were counted
     */
    public record Adjustment(Bilingual name, String count, String points, boolean fewerThanFive) {
        private Adjustment told() {
            boolean few = few(count);
            return new Adjustment(name, few ? null : count, few ? null : points, few);
        }
    }

    static AssessmentOutcome of(AssessmentTemplate template, AssessmentResult result) {
        Bilingual best = template.bandOf(template.bestBandWhenMissing()).orElseThrow().name();
        return new AssessmentOutcome(result.rated(), result.score() == null ? null : result.score().toPlainString(),
                result.band() == null ? null : result.band().code(), result.band() == null ? null : result.band().name(), tone(template, result.band()), shown(result.weighted()),
                shown(result.exact()), shown(result.remaining()), template.minimumRemaining().toPlainString(), result.capped(), best,
                result.vetoed(), result.missing().stream().map(code -> name(template, code)).toList(),
                result.lines().stream().map(line -> line(template, line)).toList(),
                result.adjustments().stream().map(applied -> adjustment(template, applied)).toList());
    }

    /** Without the pieces of evidence, without what fewer than five people answered, and without the sums that would give it away. */
    AssessmentOutcome told() {
        List<Line> toldLines = lines.stream().map(Line::told).toList();
        List<Adjustment> toldAdjustments = adjustments.stream().map(Adjustment::told).toList();
        boolean few = toldAdjustments.stream().anyMatch(Adjustment::fewerThanFive)
                || toldLines.stream().anyMatch(line -> line.answers() && line.fewerThanFive());
        return new AssessmentOutcome(rated, score, bandCode, band, bandTone, few ? null : weighted, few ? null : exact, remaining, minimum, capped,
                bestBand, vetoed, missing, toldLines, toldAdjustments);
    }

    private static boolean few(String count) {
        return count != null && new BigDecimal(count).signum() > 0 && new BigDecimal(count).compareTo(FEWEST_TOLD) < 0;
    }

    private static Line line(AssessmentTemplate template, AssessmentResult.Line line) {
        boolean answers = template.indicator(line.code()).map(Indicator::formula).filter(ANSWERS::contains).isPresent();
        return new Line(line.code(), name(template, line.code()), shown(line.weight()), line.enough() ? line.value().round(SHOWN) : null,
                line.enough() ? line.value().nine() : null, shown(line.sample()), answers, false, shown(line.effectiveWeight()), shown(line.contribution()),
                line.rows().stream().map(row -> new Row("assessment.row." + row.kind(), shown(row.count()), shown(row.contribution()))).toList());
    }

    private static Adjustment adjustment(AssessmentTemplate template, AssessmentResult.Applied applied) {
        Bilingual name = Stream.concat(template.deductions().stream(), template.bonuses().stream())
                .filter(each -> each.code().equals(applied.code())).findFirst().orElseThrow().name();
        return new Adjustment(name, shown(applied.count()), shown(applied.points()), false);
    }

    private static Bilingual name(AssessmentTemplate template, String code) {
        return template.indicator(code).orElseThrow().name();
    }

    private static String tone(AssessmentTemplate template, AssessmentTemplate.Band band) {
        if (band == null) {
            return "quiet";
        }
        int place = template.bands().indexOf(band);
        return place == template.bands().size() - 1 ? "stop" : place <= 1 ? "good" : "wait";
    }

    /** At most three digits, without trailing zeros. */
    private static String shown(Fraction value) {
        if (value == null) {
            return null;
        }
        BigDecimal rounded = value.round(SHOWN).stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
    }
}
