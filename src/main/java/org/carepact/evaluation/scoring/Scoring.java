package org.carepact.evaluation.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.carepact.kernel.number.Fraction;
import org.carepact.kernel.problem.FieldProblem;
import org.carepact.kernel.problem.Problem;

/**
 * Comprehensive scoring (综合评分法; Government Procurement Law Implementation Regulations art. 34, Order 87 art. 55 and
 * 57). Exact throughout; the published total is rounded HALF_UP once, and parts are never summed from rounded values.
 */
public final class Scoring {
    private static final int PART_DIGITS = 9;
    private static final int DEFAULT_DIGITS = 2;

    private final ScoringRequest request;
    private final LowPrices lowPrices;

    private Scoring(ScoringRequest request) {
        this.request = request;
        this.lowPrices = new LowPrices(request);
    }

    /**
     * Scores and ranks the bids.
     *
     * @throws Problem (invalid) naming every wrong place: weights that do not sum to 100, a score outside its range,
     *     unequal numbers of members, a price of zero or below
     */
    public static ScoringResult of(ScoringRequest request) {
        List<FieldProblem> wrong = ScoringCheck.of(request);
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return new Scoring(request).result();
    }

    private ScoringResult result() {
        List<Quality> qualities = request.bids().stream().map(this::quality).toList();
        List<Fraction> prices = qualities.stream()
                .filter(Quality::isIn)
                .map(quality -> evaluatedPrice(quality.bid()))
                .filter(Objects::nonNull)
                .toList();
        PricePoints points = request.price() == null || prices.isEmpty() ? null : new PricePoints(request, prices);

        Map<String, BigDecimal> totals = new LinkedHashMap<>();
        Map<String, Fraction> priceParts = new LinkedHashMap<>();
        List<RankOrder.Entry> entries = new ArrayList<>();
        for (Quality quality : qualities) {
            if (quality.isIn()) {
                Fraction price = evaluatedPrice(quality.bid());
                Fraction part = points == null ? Fraction.ZERO : points.of(price);
                BigDecimal total = quality.sum().plus(part).round(digits());
                totals.put(quality.bid().id(), total);
                priceParts.put(quality.bid().id(), points == null ? null : part);
                entries.add(new RankOrder.Entry(quality.bid(), total, price));
            }
        }
        Map<String, Integer> ranks = new RankOrder(request).of(entries);
        List<ScoringResult.ScoredBid> bids = qualities.stream()
                .map(quality -> {
                    String id = quality.bid().id();
                    Fraction part = priceParts.get(id);
                    return new ScoringResult.ScoredBid(id, quality.status(), quality.shown(),
                            part == null ? null : part.round(PART_DIGITS), totals.get(id), ranks.get(id),
                            List.copyOf(lowPrices.hits(quality.bid())), quality.missed());
                })
                .toList();
        return new ScoringResult(bids, points == null ? null : money(qualities, points.base()));
    }

    /** The lowest evaluated price in the digits it was given with, two at least. */
    private BigDecimal money(List<Quality> qualities, Fraction base) {
        return qualities.stream()
                .filter(quality -> quality.isIn() && evaluatedPrice(quality.bid()).equals(base))
                .map(quality -> given(quality.bid()).stripTrailingZeros())
                .map(price -> price.setScale(Math.max(2, price.scale())))
                .findFirst()
                .orElseThrow();
    }

    private Quality quality(ScoringRequest.Bid bid) {
        Map<String, Fraction> means = new LinkedHashMap<>();
        List<String> missed = new ArrayList<>();
        Map<String, List<BigDecimal>> scores = bid.scores() == null ? Map.of() : bid.scores();
        for (ScoringRequest.Criterion criterion : request.criteria()) {
            List<BigDecimal> given = scores.get(criterion.id());
            if (given != null && !given.isEmpty()) { // only an invalid bid may have none
                Fraction mean = Fraction.mean(given.stream().map(Fraction::of).toList());
                means.put(criterion.id(), mean);
                if (criterion.minimum() != null && mean.isBelow(Fraction.of(criterion.minimum()))) {
                    missed.add(criterion.id());
                }
            }
        }
        Fraction sum = Fraction.sum(means.values());
        if (request.qualityMinimum() != null && sum.isBelow(Fraction.of(request.qualityMinimum()))) {
            missed.add("");
        }
        return new Quality(bid, means, sum, List.copyOf(missed));
    }

    private int digits() {
        return request.digits() == null ? DEFAULT_DIGITS : request.digits();
    }

    private static BigDecimal given(ScoringRequest.Bid bid) {
        return bid.evaluatedPrice() == null ? bid.price() : bid.evaluatedPrice();
    }

    private static Fraction evaluatedPrice(ScoringRequest.Bid bid) {
        return given(bid) == null ? null : Fraction.of(given(bid));
    }

    /** What the committee made of a bid, before its price counts. */
    private record Quality(ScoringRequest.Bid bid, Map<String, Fraction> means, Fraction sum, List<String> missed) {
        BidStatus status() {
            if (bid.invalid()) {
                return BidStatus.INVALID;
            }
            return missed.isEmpty() ? BidStatus.RANKED : BidStatus.BELOW_THRESHOLD;
        }

        boolean isIn() {
            return status() == BidStatus.RANKED;
        }

        Map<String, BigDecimal> shown() {
            Map<String, BigDecimal> shown = new LinkedHashMap<>();
            means.forEach((id, mean) -> shown.put(id, mean.round(PART_DIGITS)));
            return shown;
        }
    }
}
