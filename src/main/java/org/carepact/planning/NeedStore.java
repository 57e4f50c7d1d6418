package org.carepact.planning;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carepact.identity.PartyId;
import org.carepact.kernel.persistence.PageRequest;

/** Every query of needs; the numbers are public, small ones are withheld by the service. */
@ApplicationScoped
class NeedStore implements PanacheRepositoryBase<Need, UUID> {
    Optional<Need> locked(String number) {
        return find("number", number).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    Optional<Need> of(PartyId body, PartyId place, int year, String service) {
        return find("body = ?1 AND place = ?2 AND year = ?3 AND service = ?4", body, place, year, service).firstResultOptional();
    }

    List<Need> page(Integer year, PageRequest page) {
        return find("id < ?1 AND (?2 IS NULL OR year = ?2) ORDER BY id DESC", page.bound(), year).range(0, page.limit()).list();
    }

    /** Sums of a year by service over needs of at least so many children, so that no sum tells what a row withholds: code, children, units. */
    List<Object[]> sums(int year, int least) {
        return getEntityManager()
                .createQuery("SELECT service, SUM(children), SUM(units) FROM Need WHERE year = ?1 AND children >= ?2 GROUP BY service ORDER BY service", Object[].class)
                .setParameter(1, year)
                .setParameter(2, least)
                .getResultList();
    }

    long known(Collection<String> numbers, PartyId body) {
        return count("number IN ?1 AND body = ?2", numbers, body);
    }
}
