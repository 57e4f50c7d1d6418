package org.carepact.opendata;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.text.SearchTokens;
import org.hibernate.Session;

/** Every query of imported histories; they are public, the newest release of each process stands for it. */
@ApplicationScoped
class HistoryStore implements PanacheRepositoryBase<History, UUID> {
    private static final String ROW = "SELECT new org.carepact.opendata.HistoryRow(h.ocid, h.title, h.buyer, h.source, h.language,"
            + " h.category, h.method, h.status, h.releasedAt, h.valueAmount, h.valueCurrency)";
    private static final int MOST_RELEASES = 50;

    /** The newest release of a process. */
    record Newest(UUID id, Instant releasedAt) {}

    /** A row and its key. */
    record Keyed(UUID key, HistoryRow row) {}

    Optional<History> current(String ocid) {
        return find("currentOcid", ocid).firstResultOptional();
    }

    /** All releases of a process, newest import first. */
    List<HistoryView.Release> releases(String ocid) {
        return getEntityManager()
                .createQuery("SELECT new org.carepact.opendata.HistoryView$Release(h.releaseId, h.releasedAt, h.recordedAt,"
                        + " CASE WHEN h.currentOcid IS NULL THEN FALSE ELSE TRUE END)"
                        + " FROM History h WHERE h.ocid = ?1 ORDER BY h.id DESC", HistoryView.Release.class)
                .setParameter(1, ocid)
                .setMaxResults(MOST_RELEASES)
                .getResultList();
    }

    /** Newest import first; {@code asked} searches titles, names, descriptions and the ocid. */
    List<Keyed> rows(String asked, PageRequest page) {
        EntityManager entities = getEntityManager();
        List<UUID> keys = asked == null || asked.isBlank() ? allKeys(entities, page) : foundKeys(entities, asked, page);
        if (keys.isEmpty()) {
            return List.of();
        }
        List<HistoryRow> rows = entities.createQuery(ROW + " FROM History h WHERE h.id IN ?1 ORDER BY h.id DESC", HistoryRow.class)
                .setParameter(1, keys)
                .getResultList();
        return java.util.stream.IntStream.range(0, rows.size()).mapToObj(i -> new Keyed(keys.get(i), rows.get(i))).toList();
    }

    private static List<UUID> allKeys(EntityManager entities, PageRequest page) {
        return entities.createQuery("SELECT h.id FROM History h WHERE h.currentOcid IS NOT NULL AND h.id < ?1 ORDER BY h.id DESC", UUID.class)
                .setParameter(1, page.bound())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    private static List<UUID> foundKeys(EntityManager entities, String asked, PageRequest page) {
        String tokens = SearchTokens.query(asked);
        if (tokens == null) {
            return List.of();
        }
        List<?> found = entities
                .createNativeQuery("SELECT id FROM imported_thread WHERE MATCH(search) AGAINST (?1 IN BOOLEAN MODE)"
                        + " AND current_ocid IS NOT NULL AND id < ?2 ORDER BY id DESC")
                .setParameter(1, tokens)
                .setParameter(2, OcdsImportStore.bytes(page.bound()))
                .setMaxResults(page.limit() + 1)
                .unwrap(org.hibernate.query.NativeQuery.class)
                .addScalar("id", byte[].class)
                .getResultList();
        return found.stream().map(bytes -> OcdsImportStore.uuid((byte[]) bytes)).toList();
    }

    /** Which of these contents are here already. */
    List<String> known(Collection<String> contentKeys) {
        return contentKeys.isEmpty()
                ? List.of()
                : getEntityManager().createQuery("SELECT contentKey FROM History WHERE contentKey IN ?1", String.class)
                        .setParameter(1, contentKeys)
                        .getResultList();
    }

    /** The newest release of each of these processes, where one is known. */
    Map<String, Newest> newest(Collection<String> ocids) {
        if (ocids.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = getEntityManager()
                .createQuery("SELECT currentOcid, id, releasedAt FROM History WHERE currentOcid IN ?1", Object[].class)
                .setParameter(1, ocids)
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> new Newest((UUID) row[1], (Instant) row[2])));
    }

    /** No longer the newest of its process; done at once, because two never may be. */
    void supersede(UUID id) {
        flush();
        getEntityManager().createQuery("UPDATE History SET currentOcid = NULL WHERE id = ?1").setParameter(1, id).executeUpdate();
    }

    /** Writes parties, awards, suppliers, contracts, milestones and transactions of histories that are stored. */
    void addParts(List<History> histories) {
        if (!histories.isEmpty()) {
            getEntityManager().unwrap(Session.class).doWork(connection -> {
                try (HistoryParts parts = new HistoryParts(connection)) {
                    for (History history : histories) {
                        parts.add(history.key(), history.content());
                    }
                    parts.write();
                }
            });
        }
    }
}
