package org.carepact.opening;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.carepact.identity.Actor;
import org.carepact.identity.Sight;
import org.carepact.tender.TenderId;
import org.carepact.tender.TenderView;

/** Every query of openings: before it one is for its officers and those who watch the purchase, afterwards for everybody. */
@ApplicationScoped
class OpeningStore implements PanacheRepositoryBase<Opening, UUID> {
    /** The opening of a tender if this reader (null: the public) may see it. */
    Optional<Opening> seenBy(Actor actor, TenderView tender) {
        Sight sight = Sight.ofBuying(actor);
        boolean officer = actor != null && tender.openers().contains(actor.account());
        return find("FROM Opening o WHERE o.tender = :tender AND (o.openedAt IS NOT NULL OR :all = TRUE OR :officer = TRUE"
                                + " OR EXISTS (SELECT 1 FROM Tender t WHERE t.id = o.tender AND t.purchaser IN :parties))",
                        Parameters.with("tender", tender.id()).and("all", sight.all()).and("officer", officer).and("parties", sight.parties()))
                .firstResultOptional();
    }

    /** For its officers, whose part the tender's list decides. */
    Optional<Opening> locked(TenderId tender) {
        return find("tender", tender).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }
}
