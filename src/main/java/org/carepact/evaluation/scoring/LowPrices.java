package org.carepact.evaluation.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.carepact.kernel.number.Fraction;

/**
 * The three tests of an abnormally low price, on the raw offers of the bids that passed conformity. Strictly less; with
 * a single bid only the ceiling counts, for one price says nothing about itself.
 */
final class LowPrices {
    static final BigDecimal BASE_MEAN = new BigDecimal("0.50");
    static final BigDecimal BASE_SECOND = new BigDecimal("0.50");
    static final BigDecimal BASE_CEILING = new BigDecimal("0.45");
    /** A tender may raise each ratio to this, not further. */
    static final BigDecimal MOST = new BigDecimal("0.65");

    private final List<Fraction> offers;
    private final Fraction mean;
    private final Fraction second;
    private final Fraction ceiling;
    private final Fraction limit;

    LowPrices(ScoringRequest request) {
        ScoringRequest.LowPrice ratios = request.lowPrice();
        this.mean = ratio(ratios == null ? null : ratios.mean(), BASE_MEAN);
        this.second = ratio(ratios == null ? null : ratios.second(), BASE_SECOND);
        this.ceiling = ratio(ratios == null ? null : ratios.ceiling(), BASE_CEILING);
        BigDecimal highest = request.ceiling() == null ? request.budget() : request.ceiling();
        this.limit = highest == null ? null : Fraction.of(highest);
        this.offers = request.bids().stream()
                .filter(bid -> !bid.invalid())
                .map(ScoringRequest.Bid::price)
                .filter(Objects::nonNull)
                .map(Fraction::of)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    List<LowPriceTest> hits(ScoringRequest.Bid bid) {
        List<LowPriceTest> hits = new ArrayList<>();
        if (bid.invalid() || bid.price() == null) {
            return hits;
        }
        Fraction price = Fraction.of(bid.price());
        if (offers.size() > 1 && price.isBelow(Fraction.mean(offers).times(mean))) {
            hits.add(LowPriceTest.MEAN);
        }
        boolean lowest = price.equals(offers.get(0));
        if (offers.size() > 1 && lowest && price.isBelow(offers.get(1).times(second))) {
            hits.add(LowPriceTest.SECOND);
        }
        if (limit != null && price.isBelow(limit.times(ceiling))) {
            hits.add(LowPriceTest.CEILING);
        }
        return hits;
    }

    private static Fraction ratio(BigDecimal given, BigDecimal base) {
        return Fraction.of(given == null ? base : given);
    }
}
