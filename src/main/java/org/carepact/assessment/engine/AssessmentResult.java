package org.carepact.assessment.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.carepact.kernel.number.Fraction;

/**
 * What an assessment came to.
 *
 * @param lines one per dimension, in the template's order
 * @param remaining original weight that has enough evidence
 * @param weighted sum of the lines' contributions; null where not rated
 * @param adjustments deductions (below zero) and bonuses, also those of nothing
 * @param exact after adjustments, within 0 and 100, unrounded; null where not rated
 * @param rated false: too little evidence for any score
 * @param score rounded once; null where not rated
 * @param band from the rounded score, cap and veto applied; null where not rated and without veto
 * @param missing dimensions below their gate
 * @param capped whether missing evidence lowered the band
 * @param vetoed whether a veto decided the band
 */
public record AssessmentResult(List<Line> lines, Fraction remaining, Fraction weighted, List<Applied> adjustments, Fraction exact,
        boolean rated, BigDecimal score, AssessmentTemplate.Band band, List<String> missing, boolean capped, boolean vetoed) {

    /**
     * One dimension.
     *
     * @param value 0 to 100, the sum of its rows' contributions; null: not enough evidence
     * @param sample size of its evidence, as its gate counts it
     * @param coverage share of what was asked that was answered, 0 to 1; null where nothing is asked
     * @param effectiveWeight its weight after missing dimensions' weights were spread; zero if it is missing or nothing is rated
     * @param contribution effective weight × value ÷ 100
     * @param rows what it is made of; empty where the value is
     */
    public record Line(String code, Fraction value, Fraction sample, Fraction coverage, Fraction weight, Fraction effectiveWeight,
            Fraction contribution, List<Row> rows) {
        public boolean enough() {
            return value != null;
        }

        Line weighing(Fraction effective) {
            Fraction part = value == null ? Fraction.ZERO : effective.times(value).over(Fraction.HUNDRED);
            return new Line(code, value, sample, coverage, weight, effective, part, rows);
        }
    }

    /**
     * One piece of evidence of a line.
     *
     * @param place JSON pointer into the facts
     * @param kind message key's last part: {@code assessment.row.<kind>}
     * @param count how many, or the thing's own figure
     * @param contribution its part of the line's value
     */
    public record Row(String place, String kind, Fraction count, Fraction contribution) {}

    /** A deduction (points below zero) or bonus as it was applied, after its limit. */
    public record Applied(String code, Fraction count, Fraction points) {}

    /** The line of a dimension. */
    public Optional<Line> line(String code) {
        return lines.stream().filter(line -> line.code().equals(code)).findFirst();
    }
}
