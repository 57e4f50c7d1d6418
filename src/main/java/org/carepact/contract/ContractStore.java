package org.carepact.contract;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carepact.identity.Actor;
import org.carepact.identity.PartyId;
import org.carepact.identity.Sight;
import org.carepact.kernel.persistence.PageRequest;

/** Every query of contracts, and who may see which: signed ones are public (PPR 50); before that they are for both sides and those who watch. */
@ApplicationScoped
class ContractStore implements PanacheRepositoryBase<Contract, UUID> {
    private static final String SEEN = " AND (state IN :signed OR :all = TRUE OR purchaser IN :parties OR supplier IN :parties)";

    /** The contract if this reader (null: the public) may see it. */
    Optional<Contract> seenBy(Actor actor, String number) {
        return seen(actor, "number = :key", number, "").firstResultOptional();
    }

    /** As {@link #seenBy}, locked. */
    Optional<Contract> locked(Actor actor, String number) {
        return seen(actor, "number = :key", number, "").withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** The last contract of a tender that this reader may see. */
    Optional<Contract> ofTender(Actor actor, String tenderNumber) {
        return seen(actor, "tenderNumber = :key", tenderNumber, " ORDER BY id DESC").firstResultOptional();
    }

    /** An organization's contracts that this reader may see, newest first, bounded. */
    List<Contract> ofSupplier(Actor actor, PartyId supplier, int most) {
        return seen(actor, "supplier = :key", supplier, " ORDER BY id DESC").range(0, most - 1).list();
    }

    /** Newest first; one more than the page holds, so that its end is known. */
    List<Contract> page(Actor actor, PageRequest page) {
        return seen(actor, "id < :key", page.bound(), " ORDER BY id DESC").range(0, page.limit()).list();
    }

    private PanacheQuery<Contract> seen(Actor actor, String where, Object key, String order) {
        Sight sight = Sight.ofContracts(actor);
        return find(where + SEEN + order, Parameters.with("key", key).and("signed", ContractState.SIGNED).and("all", sight.all()).and("parties", sight.parties()));
    }
}
