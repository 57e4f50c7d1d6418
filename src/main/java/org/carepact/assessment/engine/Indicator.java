package org.carepact.assessment.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.number.Fraction;

/**
 * A dimension or one of the indicators below it.
 *
 * @param code unique in its template
 * @param name for people
 * @param weight points out of 100; a parent's weight is the sum of its children's
 * @param formula how a leaf of a multi-source template is computed; null elsewhere
 * @param type kind of a leaf of an item-party template; null elsewhere
 * @param rubric how points are given, in words; null for parents
 * @param source where its evidence comes from; null for parents
 * @param party who gives the points; null for parents
 * @param reference legal or professional source, or null
 * @param parameters numbers of the formula, as decimal text or quotient
 * @param coverage least evidence it needs
 * @param children empty for a leaf
 */
public record Indicator(String code, Bilingual name, BigDecimal weight, Formula formula, IndicatorType type, Bilingual rubric,
        Bilingual source, SourceParty party, Bilingual reference, Map<String, String> parameters, Map<String, String> coverage,
        List<Indicator> children) {

    public boolean isLeaf() {
        return children.isEmpty();
    }

    /** A number of its formula. */
    Fraction parameter(String key) {
        return Fraction.parse(parameters.get(key));
    }

    /** A number of its coverage rule. */
    Fraction least(String key) {
        return Fraction.parse(coverage.get(key));
    }

    /** It and everything below it. */
    Stream<Indicator> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Indicator::all));
    }
}
