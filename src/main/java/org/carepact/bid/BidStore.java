package org.carepact.bid;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carepact.identity.Actor;
import org.carepact.identity.PartyId;
import org.carepact.identity.Role;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.tender.TenderId;

/** Every query of bids; before the opening each finds only the asker's own. */
@ApplicationScoped
class BidStore implements PanacheRepositoryBase<Bid, UUID> {
    /** One's own bid, locked. */
    Optional<Bid> mineLocked(Actor actor, String number) {
        return find("number = ?1 AND bidder IN ?2", number, actor.partiesAs(Role.ORG_MANAGER)).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    Optional<Bid> mine(Actor actor, String number) {
        return find("number = ?1 AND bidder IN ?2", number, actor.partiesAs(Role.ORG_MANAGER)).firstResultOptional();
    }

    Optional<Bid> of(TenderId tender, PartyId bidder) {
        return find("tender = ?1 AND bidder = ?2", tender, bidder).firstResultOptional();
    }

    List<BidRow> rows(Actor actor, PageRequest page) {
        return getEntityManager().createQuery(
                        "SELECT new org.carepact.bid.BidRow(b.id, b.number, b.tenderNumber, t.title, t.bidDeadline, b.state, b.submittedAt)"
                                + " FROM Bid b JOIN Tender t ON t.id = b.tender WHERE b.bidder IN ?1 AND b.id < ?2 ORDER BY b.id DESC", BidRow.class)
                .setParameter(1, actor.partiesAs(Role.ORG_MANAGER))
                .setParameter(2, page.bound())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** All bids of a tender that were submitted and stand, in order of submission. */
    List<Bid> standing(TenderId tender, LockModeType lock) {
        return find("tender = ?1 AND state IN ?2 ORDER BY submittedAt, id", tender, List.of(BidState.SUBMITTED, BidState.OPENED, BidState.REFUSED, BidState.INVALID))
                .withLock(lock)
                .list();
    }
}
