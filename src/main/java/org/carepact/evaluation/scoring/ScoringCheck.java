package org.carepact.evaluation.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carepact.kernel.number.Fraction;
import org.carepact.kernel.problem.FieldProblem;

/** Finds everything that is wrong with a request, each with its place. */
final class ScoringCheck {
    private static final int MOST_BIDS = 1000;
    private static final int MOST_CRITERIA = 200;
    private static final int MOST_MEMBERS = 200;
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal MOST_MONEY = new BigDecimal("9999999999999999.99");
    private static final List<BigDecimal> THRESHOLDS =
            List.of(new BigDecimal("0.80"), new BigDecimal("0.85"), new BigDecimal("0.90"));

    private final ScoringRequest request;
    private final List<FieldProblem> wrong = new ArrayList<>();

    private ScoringCheck(ScoringRequest request) {
        this.request = request;
    }

    static List<FieldProblem> of(ScoringRequest request) {
        ScoringCheck check = new ScoringCheck(request);
        check.digitsAndTie();
        check.price();
        check.lowPrice();
        boolean criteriaKnown = check.criteria();
        check.bids(criteriaKnown);
        return check.wrong;
    }

    private void digitsAndTie() {
        if (request.digits() != null && (request.digits() < 0 || request.digits() > 9)) {
            wrong("/digits", "scoring.out-of-range", 0, 9);
        }
        money("/ceiling", request.ceiling(), false);
        money("/budget", request.budget(), false);
        if (request.tie() == TieRule.DRAW && (request.seed() == null || request.seed().isBlank())) {
            wrong("/seed", "kernel.required");
        }
    }

    private void price() {
        ScoringRequest.Price price = request.price();
        if (price == null || !within("/price/weight", price.weight(), BigDecimal.ZERO, HUNDRED, true)) {
            return;
        }
        PriceFormula formula = price.formula() == null ? PriceFormula.LOWEST : price.formula();
        boolean needsCeiling = formula == PriceFormula.PROPORTIONAL || formula == PriceFormula.BILINEAR;
        if (needsCeiling && request.ceiling() == null) {
            wrong("/ceiling", "kernel.required");
        }
        if (formula == PriceFormula.BILINEAR) {
            if (price.threshold() == null) {
                wrong("/price/threshold", "kernel.required");
            } else if (THRESHOLDS.stream().noneMatch(known -> known.compareTo(price.threshold()) == 0)) {
                wrong("/price/threshold", "scoring.threshold-unknown");
            }
        }
        if (formula == PriceFormula.BANDED) {
            bands(price);
        }
    }

    private void bands(ScoringRequest.Price price) {
        List<ScoringRequest.PriceBand> bands = price.bands();
        if (bands == null || bands.isEmpty()) {
            wrong("/price/bands", "kernel.required");
            return;
        }
        BigDecimal before = BigDecimal.ONE;
        BigDecimal points = price.weight();
        for (int i = 0; i < bands.size(); i++) {
            String place = "/price/bands/" + i;
            ScoringRequest.PriceBand band = bands.get(i);
            if (band == null || !within(place + "/points", band.points(), BigDecimal.ZERO, points, true)) {
                return;
            }
            points = band.points();
            if (band.upTo() == null && i < bands.size() - 1) {
                wrong(place + "/upTo", "kernel.required");
                return;
            }
            boolean rises = band.upTo() == null || (Fraction.isSane(band.upTo())
                    && (i == 0 ? band.upTo().compareTo(before) >= 0 : band.upTo().compareTo(before) > 0));
            if (!rises) {
                wrong(place + "/upTo", "scoring.bands-do-not-rise");
                return;
            }
            before = band.upTo();
        }
    }

    private void lowPrice() {
        ScoringRequest.LowPrice ratios = request.lowPrice();
        if (ratios != null) {
            within("/lowPrice/mean", ratios.mean(), LowPrices.BASE_MEAN, LowPrices.MOST, false);
            within("/lowPrice/second", ratios.second(), LowPrices.BASE_SECOND, LowPrices.MOST, false);
            within("/lowPrice/ceiling", ratios.ceiling(), LowPrices.BASE_CEILING, LowPrices.MOST, false);
        }
    }

    private boolean criteria() {
        List<ScoringRequest.Criterion> criteria = request.criteria();
        if (criteria == null || criteria.isEmpty() || criteria.size() > MOST_CRITERIA) {
            wrong("/criteria", "kernel.size", 1, MOST_CRITERIA);
            return false;
        }
        int before = wrong.size();
        BigDecimal sum = BigDecimal.ZERO;
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < criteria.size(); i++) {
            String place = "/criteria/" + i;
            ScoringRequest.Criterion criterion = criteria.get(i);
            if (criterion == null) {
                wrong(place, "kernel.required");
                continue;
            }
            id(place + "/id", criterion.id(), ids);
            if (within(place + "/max", criterion.max(), BigDecimal.ZERO, HUNDRED, true)) {
                if (criterion.max().signum() == 0) {
                    wrong(place + "/max", "scoring.not-positive");
                }
                sum = sum.add(criterion.max());
                within(place + "/minimum", criterion.minimum(), BigDecimal.ZERO, criterion.max(), false);
            }
        }
        boolean priceKnown = request.price() == null || inRange(request.price().weight(), BigDecimal.ZERO, HUNDRED);
        if (wrong.size() == before) {
            within("/qualityMinimum", request.qualityMinimum(), BigDecimal.ZERO, sum, false);
        }
        boolean known = wrong.size() == before;
        if (known && priceKnown) {
            BigDecimal total = request.price() == null ? sum : sum.add(request.price().weight());
            if (total.compareTo(HUNDRED) != 0) {
                wrong("/criteria", "scoring.weights-sum", plain(total));
            }
        }
        return known;
    }

    private void bids(boolean criteriaKnown) {
        List<ScoringRequest.Bid> bids = request.bids();
        if (bids == null || bids.isEmpty() || bids.size() > MOST_BIDS) {
            wrong("/bids", "kernel.size", 1, MOST_BIDS);
            return;
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < bids.size(); i++) {
            String place = "/bids/" + i;
            ScoringRequest.Bid bid = bids.get(i);
            if (bid == null) {
                wrong(place, "kernel.required");
                continue;
            }
            id(place + "/id", bid.id(), ids);
            money(place + "/price", bid.price(), request.price() != null);
            money(place + "/evaluatedPrice", bid.evaluatedPrice(), false);
            if (request.tie() == TieRule.EARLIEST_RECEIPT && bid.received() == null) {
                wrong(place + "/received", "kernel.required");
            }
            if (criteriaKnown) {
                scores(place + "/scores", bid);
            }
        }
        if (criteriaKnown && wrong.isEmpty()) {
            members();
        }
    }

    private void scores(String place, ScoringRequest.Bid bid) {
        Map<String, ScoringRequest.Criterion> known = new LinkedHashMap<>();
        request.criteria().forEach(criterion -> known.put(criterion.id(), criterion));
        if (bid.scores() != null) {
            bid.scores().keySet().stream()
                    .filter(id -> !known.containsKey(id))
                    .forEach(id -> wrong(place + "/" + escaped(id), "scoring.criterion-unknown"));
        }
        known.forEach((id, criterion) -> {
            String at = place + "/" + escaped(id);
            List<BigDecimal> given = bid.scores() == null ? null : bid.scores().get(id);
            if (given == null || given.isEmpty()) {
                if (!bid.invalid()) { // who was out before scoring has no scores
                    wrong(at, "kernel.required");
                }
            } else if (given.size() > MOST_MEMBERS) {
                wrong(at, "kernel.size", 1, MOST_MEMBERS);
            } else {
                for (int m = 0; m < given.size(); m++) {
                    within(at + "/" + m, given.get(m), BigDecimal.ZERO, criterion.max(), true);
                }
            }
        });
    }

    /** All bids have as many scores on a criterion, and each criterion has the committee's number or one objective value. */
    private void members() {
        int committee = request.bids().stream()
                .filter(bid -> bid.scores() != null)
                .flatMap(bid -> bid.scores().values().stream())
                .mapToInt(List::size).max().orElse(1);
        for (ScoringRequest.Criterion criterion : request.criteria()) {
            int expected = -1;
            for (int i = 0; i < request.bids().size(); i++) {
                Map<String, List<BigDecimal>> scores = request.bids().get(i).scores();
                List<BigDecimal> given = scores == null ? null : scores.get(criterion.id());
                if (given == null || given.isEmpty()) {
                    continue;
                }
                boolean possible = given.size() == committee || given.size() == 1;
                if (!possible || (expected >= 0 && given.size() != expected)) {
                    wrong("/bids/" + i + "/scores/" + escaped(criterion.id()), "scoring.members-differ",
                            given.size(), expected < 0 ? committee : expected);
                } else {
                    expected = given.size();
                }
            }
        }
    }

    private void id(String place, String id, Set<String> ids) {
        if (id == null || id.isBlank()) {
            wrong(place, "kernel.required");
        } else if (id.length() > 200) {
            wrong(place, "kernel.size", 1, 200);
        } else if (!ids.add(id)) {
            wrong(place, "scoring.twice", id);
        }
    }

    private void money(String place, BigDecimal amount, boolean required) {
        if (amount == null) {
            if (required) {
                wrong(place, "kernel.required");
            }
        } else if (amount.signum() <= 0) {
            wrong(place, "scoring.not-positive");
        } else if (!Fraction.isSane(amount) || amount.compareTo(MOST_MONEY) > 0) {
            wrong(place, "scoring.out-of-range", "0.01", plain(MOST_MONEY));
        }
    }

    /** Whether a value is there and in range; what is not is noted, and a missing one only where it is required. */
    private boolean within(String place, BigDecimal value, BigDecimal least, BigDecimal most, boolean required) {
        if (value == null) {
            if (required) {
                wrong(place, "kernel.required");
            }
            return false;
        }
        if (!inRange(value, least, most)) {
            wrong(place, "scoring.out-of-range", plain(least), plain(most));
            return false;
        }
        return true;
    }

    private static boolean inRange(BigDecimal value, BigDecimal least, BigDecimal most) {
        return value != null && Fraction.isSane(value) && value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private void wrong(String pointer, String code, Object... args) {
        wrong.add(new FieldProblem(pointer, code, args));
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static String escaped(String id) {
        return id.replace("~", "~0").replace("/", "~1");
    }
}
