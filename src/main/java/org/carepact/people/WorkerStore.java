package org.carepact.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carepact.identity.Actor;
import org.carepact.identity.Role;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.registry.OrganizationId;

/** Every query of workers: an organization's people see their own, the county sees all, nobody else any. */
@ApplicationScoped
class WorkerStore implements PanacheRepositoryBase<Worker, UUID> {
    private static final List<Role> COUNTY = List.of(Role.OFFICER, Role.APPROVER, Role.SUPERVISOR, Role.AUDITOR);
    private static final int MOST_SHARED = 2_000;
    private static final String SEEN = "(:county = TRUE OR party IN :parties)";

    Optional<Worker> seenBy(Actor actor, String number, LockModeType lock) {
        return find("number = :number AND " + SEEN, asker(actor).and("number", number)).withLock(lock).firstResultOptional();
    }

    Optional<Worker> byNumber(String number) {
        return find("number", number).firstResultOptional();
    }

    /** Newest first. */
    List<Worker> page(Actor actor, OrganizationId organization, PageRequest page) {
        return find("organization = :organization AND id < :before AND " + SEEN + " ORDER BY id DESC",
                        asker(actor).and("organization", organization).and("before", page.bound()))
                .range(0, page.limit())
                .list();
    }

    /** Everybody of these organizations, for their numbers. */
    List<Worker> all(Collection<OrganizationId> organizations) {
        return organizations.isEmpty() ? List.of() : list("organization IN ?1", organizations);
    }

    /** Entries of people who work for more than one organization on a day, bounded. */
    List<Worker> sharedPeople(LocalDate day) {
        return find("residentIdMark IN (SELECT w.residentIdMark FROM Worker w WHERE w.until IS NULL OR w.until >= ?1 GROUP BY w.residentIdMark"
                        + " HAVING COUNT(DISTINCT w.organization) > 1) AND (until IS NULL OR until >= ?1)", day)
                .range(0, MOST_SHARED - 1)
                .list();
    }

    /** The latest entry of a person with an organization. */
    Optional<Worker> ofPerson(OrganizationId organization, byte[] mark) {
        return find("organization = ?1 AND residentIdMark = ?2 ORDER BY id DESC", organization, mark).firstResultOptional();
    }

    /** Whether the same person is entered twice for an organization and has not left. */
    boolean there(OrganizationId organization, byte[] mark) {
        return count("organization = ?1 AND residentIdMark = ?2 AND until IS NULL", organization, mark) > 0;
    }

    private static Parameters asker(Actor actor) {
        return Parameters.with("county", actor.hasAny(COUNTY)).and("parties", actor.parties());
    }
}
