package org.carepact.evaluation.scoring;

import java.util.List;
import org.carepact.kernel.number.Fraction;

/** Points for evaluated prices, by the tender's formula, given the prices of all bids still in. */
final class PricePoints {
    private final ScoringRequest.Price rule;
    private final Fraction weight;
    private final Fraction ceiling;
    private final Fraction base;
    private final List<Fraction> discounts;

    /** @param prices evaluated prices of the bids still in, at least one */
    PricePoints(ScoringRequest request, List<Fraction> prices) {
        this.rule = request.price();
        this.weight = Fraction.of(rule.weight());
        this.ceiling = request.ceiling() == null ? null : Fraction.of(request.ceiling());
        this.base = prices.stream().reduce(Fraction::min).orElseThrow();
        this.discounts = formula() == PriceFormula.BILINEAR ? prices.stream().map(this::discount).toList() : List.of();
    }

    /** The lowest of the prices. */
    Fraction base() {
        return base;
    }

    /** Points of one price, between 0 and the weight. */
    Fraction of(Fraction price) {
        return switch (formula()) {
            case LOWEST -> weight.times(base).over(price);
            case LINEAR -> atLeastZero(weight.times(Fraction.ONE.minus(price.minus(base).over(base))));
            case PROPORTIONAL -> proportional(price);
            case BILINEAR -> weight.times(bilinear(discount(price)));
            case BANDED -> banded(price.over(base));
        };
    }

    private PriceFormula formula() {
        return rule.formula() == null ? PriceFormula.LOWEST : rule.formula();
    }

    private Fraction proportional(Fraction price) {
        if (price.equals(base)) {
            return weight; // also where the lowest price is the ceiling itself and the quotient would be 0 ÷ 0
        }
        Fraction room = ceiling.minus(base);
        return room.signum() <= 0 ? Fraction.ZERO : atLeastZero(weight.times(ceiling.minus(price)).over(room));
    }

    private Fraction bilinear(Fraction discount) {
        if (discount.signum() == 0) {
            return Fraction.ZERO;
        }
        Fraction threshold = Fraction.of(rule.threshold());
        Fraction mean = Fraction.mean(discounts);
        if (!discount.isAbove(mean)) {
            return threshold.times(discount).over(mean);
        }
        Fraction most = discounts.stream().reduce(Fraction::max).orElseThrow();
        return threshold.plus(Fraction.ONE.minus(threshold).times(discount.minus(mean)).over(most.minus(mean)));
    }

    private Fraction banded(Fraction times) {
        for (ScoringRequest.PriceBand band : rule.bands()) {
            if (band.upTo() == null || !times.isAbove(Fraction.of(band.upTo()))) {
                return Fraction.of(band.points());
            }
        }
        return Fraction.ZERO;
    }

    /** Share of the ceiling that the price stays below it; a price above the ceiling has none. */
    private Fraction discount(Fraction price) {
        return atLeastZero(ceiling.minus(price).over(ceiling));
    }

    private static Fraction atLeastZero(Fraction value) {
        return value.max(Fraction.ZERO);
    }
}
