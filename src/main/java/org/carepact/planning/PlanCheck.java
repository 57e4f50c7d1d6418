package org.carepact.planning;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carepact.catalogue.Catalogue;
import org.carepact.catalogue.ServiceItem;
import org.carepact.kernel.money.Money;
import org.carepact.kernel.problem.Problem;
import org.carepact.rules.RuleId;
import org.carepact.rules.RuleProfiles;

/** Whether an item may be bought and is priced as usual: the guidance catalogue refuses, unusual prices and haste are pointed out. */
@Singleton
class PlanCheck {
    private final Catalogue catalogue;
    private final RuleProfiles profiles;

    PlanCheck(Catalogue catalogue, RuleProfiles profiles) {
        this.catalogue = catalogue;
        this.profiles = profiles;
    }

    /**
     * Services must exist and stand under a heading of the guidance catalogue (O102 11, 14), and fit the budget with the shares.
     *
     * @throws Problem 422 at the field
     */
    void refuse(PlanItemRequest request) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < request.lines().size(); i++) {
            PlanLine line = request.lines().get(i);
            ServiceItem service = catalogue.find(line.service()).orElse(null);
            if (service == null) {
                throw Problem.invalid("/lines/" + i + "/service", "planning.no-such-service", line.service());
            }
            if (service.guidance() == null) {
                throw Problem.invalid("/lines/" + i + "/service", "planning.not-in-guidance", line.service());
            }
            sum = sum.add(line.amount());
        }
        if (sum.compareTo(request.budget()) > 0) {
            throw Problem.invalid("/budget", "planning.lines-above-budget", Money.cny(sum), Money.cny(request.budget()));
        }
        BigDecimal shared = request.shares().stream().map(PlanShareRequest::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (shared.compareTo(request.budget()) >= 0) {
            throw Problem.invalid("/shares", "planning.shares-above-budget", Money.cny(shared), Money.cny(request.budget()));
        }
    }

    /** What whoever approves should look at. */
    List<PlanFinding> findings(List<PlanLine> lines, LocalDate plannedFor, LocalDate published, LocalDate today) {
        List<PlanFinding> findings = new ArrayList<>();
        for (PlanLine line : lines) {
            ServiceItem service = catalogue.find(line.service()).orElse(null);
            if (service == null) {
                continue;
            }
            if (line.unitPrice().compareTo(service.costLow()) < 0) {
                findings.add(PlanFinding.of("price-low", "CK22", service.code(), Money.cny(line.unitPrice()), Money.cny(service.costLow())));
            } else if (line.unitPrice().compareTo(service.costHigh()) > 0) {
                findings.add(PlanFinding.of("price-high", "CK22", service.code(), Money.cny(line.unitPrice()), Money.cny(service.costHigh())));
            }
        }
        int days = profiles.current(today).rule(RuleId.PLAN_INTENTION_PUBLICITY).days();
        LocalDate from = published == null ? today : published;
        if (plannedFor.isBefore(from.plusDays(days))) {
            findings.add(PlanFinding.of("intention-late", "CK10", days));
        }
        return findings;
    }
}
