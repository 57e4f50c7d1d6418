package org.carepact.planning;

import java.util.List;
import org.carepact.catalogue.Catalogue;
import org.carepact.catalogue.ServiceItem;
import org.carepact.kernel.money.Money;

/** A line with the service it names, for people: what, how much, at which price. */
public record ServiceLine(ServiceItem service, PlanLine line) {
    public static List<ServiceLine> of(Catalogue catalogue, List<PlanLine> lines) {
        return lines.stream().map(line -> new ServiceLine(catalogue.find(line.service()).orElseThrow(), line)).toList();
    }

    public Money unitPrice() {
        return Money.cny(line.unitPrice());
    }

    public Money amount() {
        return Money.cny(line.amount());
    }
}
