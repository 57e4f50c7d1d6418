package org.carepact.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.carepact.identity.Actor;
import org.carepact.identity.PartyId;
import org.carepact.kernel.i18n.Texts;
import org.carepact.registry.ProviderRecord;

/** An organization's contracts, for its page in the register. */
@ApplicationScoped
class ContractRecord implements ProviderRecord {
    private static final int MOST = 20;

    private final ContractStore store;

    ContractRecord(ContractStore store) {
        this.store = store;
    }

    @Override
    public String heading() {
        return "contract.record";
    }

    @Override
    public String nothing() {
        return "contract.record.none";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    @Transactional
    public List<Entry> of(Actor actorOrNull, PartyId organization) {
        return store.ofSupplier(actorOrNull, organization, MOST).stream()
                .map(contract -> contract.view(null, null))
                .map(contract -> new Entry("/contracts/" + contract.number(), contract.title(), contract.signedByPurchaserAt(), Texts.name(contract.state())))
                .toList();
    }
}
