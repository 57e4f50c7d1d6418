package org.carepact.evaluation.scoring;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Builds scoring requests as tests speak of them. */
final class ScoringFixtures {
    Integer digits = 2;
    BigDecimal ceiling;
    BigDecimal budget;
    ScoringRequest.Price price = new ScoringRequest.Price(PriceFormula.LOWEST, new BigDecimal("20"), null, null);
    ScoringRequest.LowPrice lowPrice;
    BigDecimal qualityMinimum;
    TieRule tie;
    String seed;
    final List<ScoringRequest.Criterion> criteria = new ArrayList<>();
    final List<ScoringRequest.Bid> bids = new ArrayList<>();

    /** One criterion of 80 points beside the price's 20. */
    static ScoringFixtures simple() {
        return new ScoringFixtures().criterion("quality", "80", null);
    }

    /** The example of domain-cn.md 1.7. */
    static ScoringFixtures county(boolean dIsInvalid) {
        ScoringFixtures county = simple().ceiling("1250000");
        return county.bid("A", "1180000", false, "60").bid("B", "1098000", false, "60")
                .bid("C", "1236000", false, "60").bid("D", "520000", dIsInvalid, "60");
    }

    ScoringFixtures digits(Integer value) {
        digits = value;
        return this;
    }

    ScoringFixtures ceiling(String value) {
        ceiling = decimal(value);
        return this;
    }

    ScoringFixtures budget(String value) {
        budget = decimal(value);
        return this;
    }

    ScoringFixtures price(PriceFormula formula, String weight, String threshold, ScoringRequest.PriceBand... bands) {
        price = new ScoringRequest.Price(formula, decimal(weight), decimal(threshold), bands.length == 0 ? null : List.of(bands));
        return this;
    }

    ScoringFixtures fixedPrice() {
        price = null;
        return this;
    }

    ScoringFixtures lowPrice(String mean, String second, String ceilingRatio) {
        lowPrice = new ScoringRequest.LowPrice(decimal(mean), decimal(second), decimal(ceilingRatio));
        return this;
    }

    ScoringFixtures criterion(String id, String max, String minimum) {
        criteria.add(new ScoringRequest.Criterion(id, decimal(max), decimal(minimum)));
        return this;
    }

    ScoringFixtures qualityMinimum(String value) {
        qualityMinimum = decimal(value);
        return this;
    }

    ScoringFixtures tie(TieRule rule, String drawSeed) {
        tie = rule;
        seed = drawSeed;
        return this;
    }

    /** A bid with one criterion {@code quality} scored by as many members as there are scores. */
    ScoringFixtures bid(String id, String price, boolean invalid, String... scores) {
        return bid(id, price, null, null, invalid, Map.of("quality", decimals(scores)));
    }

    ScoringFixtures bid(String id, String price, String evaluated, String received, boolean invalid,
            Map<String, List<BigDecimal>> scores) {
        bids.add(new ScoringRequest.Bid(id, decimal(price), decimal(evaluated),
                received == null ? null : OffsetDateTime.parse(received), scores == null ? null : new LinkedHashMap<>(scores), invalid));
        return this;
    }

    static List<BigDecimal> decimals(String... values) {
        return Stream.of(values).map(BigDecimal::new).toList();
    }

    static BigDecimal decimal(String value) {
        return value == null ? null : new BigDecimal(value);
    }

    ScoringRequest request() {
        return new ScoringRequest(digits, ceiling, budget, price, lowPrice, criteria, qualityMinimum, tie, seed, bids);
    }

    ScoringResult result() {
        return Scoring.of(request());
    }
}
