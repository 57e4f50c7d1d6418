package org.carepact.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.carepact.assessment.engine.AssessmentResult;
import org.carepact.assessment.engine.AssessmentTemplate;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.number.Fraction;

/**
 * A result as a page shows it; figures are decimal text. {@code value} of a line is null where evidence is not enough.
 *
 * @param bandTone colour of the band's mark
 */
public record AssessmentResultPage(boolean rated, String score, Bilingual band, String bandTone, String weighted, String exact,
        String remaining, String minimum, boolean capped, Bilingual bestBand, boolean vetoed, List<Bilingual> missing, List<Line> lines,
        List<Adjustment> adjustments) {
    private static final int SHOWN = 3;

    /** A dimension. */
    public record Line(String code, Bilingual name, String weight, BigDecimal value, String effective, String contribution, List<Row> rows) {}

    /** A piece of evidence; {@code kind} is a message key. */
    public record Row(String kind, String count, String contribution) {}

    /** A deduction or bonus. */
    public record Adjustment(Bilingual name, String count, String points) {}

    static AssessmentResultPage of(AssessmentTemplate template, AssessmentResult result) {
        Bilingual best = template.bandOf(template.bestBandWhenMissing()).orElseThrow().name();
        return new AssessmentResultPage(result.rated(), result.score() == null ? null : result.score().toPlainString(),
                result.band() == null ? null : result.band().name(), tone(template, result.band()), shown(result.weighted()),
                shown(result.exact()), shown(result.remaining()), template.minimumRemaining().toPlainString(), result.capped(), best,
                result.vetoed(), result.missing().stream().map(code -> name(template, code)).toList(),
                result.lines().stream().map(line -> line(template, line)).toList(),
                result.adjustments().stream().map(applied -> adjustment(template, applied)).toList());
    }

    private static Line line(AssessmentTemplate template, AssessmentResult.Line line) {
        return new Line(line.code(), name(template, line.code()), shown(line.weight()), line.enough() ? line.value().round(SHOWN) : null,
                shown(line.effectiveWeight()), shown(line.contribution()),
                line.rows().stream().map(row -> new Row("assessment.row." + row.kind(), shown(row.count()), shown(row.contribution()))).toList());
    }

    private static Adjustment adjustment(AssessmentTemplate template, AssessmentResult.Applied applied) {
        Bilingual name = java.util.stream.Stream.concat(template.deductions().stream(), template.bonuses().stream())
                .filter(each -> each.code().equals(applied.code())).findFirst().orElseThrow().name();
        return new Adjustment(name, shown(applied.count()), shown(applied.points()));
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
