package org.carepact.tender;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carepact.rules.Deadlines;
import org.carepact.rules.MethodRule;
import org.carepact.rules.ProcurementMethod;
import org.carepact.rules.Rule;
import org.carepact.rules.RuleId;
import org.carepact.rules.RuleProfile;

/** Whether a notice may be published: hard stops for what the law fixes, warnings with a reason for what is unwise. */
@ApplicationScoped
class NoticePolicy {
    /** Duties that watch each other lie in different hands: whoever writes the tender does not open its bids. */
    private static final String AUTHOR_APART = "PPL 61";

    private static final BigDecimal WHOLE = new BigDecimal(100);

    private final Deadlines deadlines;

    NoticePolicy(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** All findings about a notice that would be published at {@code now}. */
    List<Finding> check(Tender tender, RuleProfile profile, Instant now) {
        List<Finding> findings = new ArrayList<>();
        ProcurementMethod method = tender.method();
        weights(tender, profile, method, findings);
        money(tender, findings);
        times(tender, profile, method, now, findings);
        openers(tender, profile, findings);
        return findings;
    }

    private static void weights(Tender tender, RuleProfile profile, ProcurementMethod method, List<Finding> findings) {
        BigDecimal sum = tender.criteria().stream().map(CriterionView::max).reduce(tender.priceWeight(), BigDecimal::add);
        if (sum.compareTo(WHOLE) != 0) {
            findings.add(Finding.hard("/criteria", "tender.weights-sum", "O87 55", sum.stripTrailingZeros()));
        }
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < tender.criteria().size(); i++) {
            CriterionView criterion = tender.criteria().get(i);
            if (!keys.add(criterion.key())) {
                findings.add(Finding.hard("/criteria/" + i + "/key", "tender.criterion-twice", "O87 55", criterion.key()));
            }
            if (criterion.minimum() != null && criterion.minimum().compareTo(criterion.max()) > 0) {
                findings.add(Finding.hard("/criteria/" + i + "/minimum", "tender.minimum-above-max", "O87 55"));
            }
            if (criterion.rubric() == null) {
                findings.add(Finding.warning("/criteria/" + i + "/rubric", "tender.no-rubric", "O87 55", criterion.name()));
            }
        }
        Optional<Rule> least = profile.find(method, MethodRule.PRICE_WEIGHT_MIN);
        if (least.isPresent() && tender.priceWeight().compareTo(least.get().decimal()) < 0) {
            findings.add(Finding.hard("/priceWeight", "tender.price-weight-low", least.get().source(), least.get().decimal()));
        }
        Optional<Rule> most = profile.find(method, MethodRule.PRICE_WEIGHT_MAX);
        if (most.isPresent() && tender.priceWeight().compareTo(most.get().decimal()) > 0) {
            findings.add(Finding.hard("/priceWeight", "tender.price-weight-high", most.get().source(), most.get().decimal()));
        }
    }

    private static void money(Tender tender, List<Finding> findings) {
        if (tender.ceiling().compareTo(tender.budget()) > 0) {
            findings.add(Finding.hard("/ceiling", "tender.ceiling-above-budget", "PPR 30; O87 12", tender.budget()));
        }
    }

    private void times(Tender tender, RuleProfile profile, ProcurementMethod method, Instant now, List<Finding> findings) {
        Rule preparation = profile.rule(method, MethodRule.BID_PREPARATION);
        LocalDate today = now.atZone(profile.zone()).toLocalDate();
        LocalDate last = tender.bidDeadline().atZone(profile.zone()).toLocalDate();
        if (!tender.bidDeadline().isAfter(now) || !deadlines.isLongEnough(preparation, today, last)) {
            findings.add(Finding.hard("/bidDeadline", "tender.too-early", preparation.source(),
                    preparation.number(), earliest(preparation, today, last)));
        }
        if (!tender.questionsUntil().isAfter(now) || tender.questionsUntil().isAfter(tender.bidDeadline())) {
            findings.add(Finding.hard("/questionsUntil", "tender.questions-window", "PPR 52"));
        }
    }

    /** The first day that is late enough. */
    private LocalDate earliest(Rule preparation, LocalDate today, LocalDate from) {
        LocalDate day = from.isBefore(today) ? today : from;
        while (!deadlines.isLongEnough(preparation, today, day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static void openers(Tender tender, RuleProfile profile, List<Finding> findings) {
        int needed = profile.number(RuleId.OPENING_OFFICERS_NEEDED);
        if (tender.openers().size() < needed) {
            findings.add(Finding.hard("/openers", "tender.openers-few", profile.rule(RuleId.OPENING_OFFICERS_NEEDED).source(), needed));
        }
        if (tender.openers().contains(tender.draftedBy())) {
            findings.add(Finding.hard("/openers", "tender.opener-author", AUTHOR_APART));
        }
    }
}
