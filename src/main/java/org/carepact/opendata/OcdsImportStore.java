package org.carepact.opendata;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.opendata.ocds.FaultEffect;
import org.carepact.opendata.ocds.FaultReason;
import org.carepact.opendata.ocds.ImportFault;
import org.hibernate.Session;

/** Imports, the bytes of those not yet read, and their faults. Who may see them is one rule: {@link OcdsImports#MAY_IMPORT}. */
@ApplicationScoped
class OcdsImportStore implements PanacheRepositoryBase<OcdsImport, UUID> {
    /** A fault with the process it is of. */
    record Fault(String ocid, ImportFault fault) {}

    Optional<OcdsImport> byNumber(String number) {
        return find("number = ?1 AND state <> ?2", number, ImportState.RECEIVING).firstResultOptional();
    }

    OcdsImport locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<OcdsImport> page(PageRequest page) {
        return find("id < ?1 AND state <> ?2 ORDER BY id DESC", page.bound(), ImportState.RECEIVING)
                .range(0, page.limit())
                .list();
    }

    /** The oldest import that nobody reads; another instance that looks at the same moment sees the next one. */
    Optional<UUID> free(Instant now) {
        List<?> found = getEntityManager()
                .createNativeQuery("SELECT id FROM ocds_import WHERE state = 'WAITING' OR (state = 'RUNNING' AND claimed_until < ?1)"
                        + " ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED")
                .setParameter(1, java.time.LocalDateTime.ofInstant(now, java.time.ZoneOffset.UTC))
                .unwrap(org.hibernate.query.NativeQuery.class)
                .addScalar("id", byte[].class)
                .getResultList();
        return found.stream().findFirst().map(bytes -> uuid((byte[]) bytes));
    }

    /** Uploads that stopped in the middle. */
    List<UUID> abandoned(Instant before) {
        return getEntityManager()
                .createQuery("SELECT id FROM OcdsImport WHERE state = ?1 AND receivedAt < ?2", UUID.class)
                .setParameter(1, ImportState.RECEIVING)
                .setParameter(2, before)
                .setMaxResults(PageRequest.MOST)
                .getResultList();
    }

    void addChunk(UUID id, int position, byte[] bytes) {
        getEntityManager().createNativeQuery("INSERT INTO ocds_import_chunk (import_id, position, bytes) VALUES (?1, ?2, ?3)")
                .setParameter(1, bytes(id))
                .setParameter(2, position)
                .setParameter(3, bytes)
                .executeUpdate();
    }

    /** The bytes at a position, or null after the last. */
    byte[] chunk(UUID id, int position) {
        List<?> found = getEntityManager()
                .createNativeQuery("SELECT bytes FROM ocds_import_chunk WHERE import_id = ?1 AND position = ?2")
                .setParameter(1, bytes(id))
                .setParameter(2, position)
                .unwrap(org.hibernate.query.NativeQuery.class)
                .addScalar("bytes", byte[].class)
                .getResultList();
        return found.isEmpty() ? null : (byte[]) found.get(0);
    }

    void deleteChunks(UUID id) {
        getEntityManager().createNativeQuery("DELETE FROM ocds_import_chunk WHERE import_id = ?1")
                .setParameter(1, bytes(id))
                .executeUpdate();
    }

    void addFaults(UUID id, long from, List<Fault> faults) {
        getEntityManager().unwrap(Session.class).doWork(connection -> {
            String sql = "INSERT INTO ocds_import_fault (import_id, position, line, ocid, path, reason, effect, excerpt)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                long position = from;
                for (Fault entry : faults) {
                    ImportFault fault = entry.fault();
                    insert.setBytes(1, bytes(id));
                    insert.setLong(2, position++);
                    insert.setLong(3, fault.line());
                    insert.setString(4, entry.ocid());
                    insert.setString(5, fault.path());
                    insert.setString(6, fault.reason().name());
                    insert.setString(7, fault.effect().name());
                    insert.setString(8, fault.excerpt());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    /** Faults from a position on, in the order of the file. */
    List<Fault> faults(UUID id, long from, int count) {
        List<?> rows = getEntityManager()
                .createNativeQuery("SELECT line, ocid, path, reason, effect, excerpt FROM ocds_import_fault"
                        + " WHERE import_id = ?1 AND position >= ?2 ORDER BY position")
                .setParameter(1, bytes(id))
                .setParameter(2, from)
                .setMaxResults(count)
                .getResultList();
        return rows.stream().map(row -> fault((Object[]) row)).toList();
    }

    private static Fault fault(Object[] row) {
        return new Fault((String) row[1], new ImportFault(((Number) row[0]).longValue(), (String) row[2],
                FaultReason.valueOf((String) row[3]), FaultEffect.valueOf((String) row[4]), (String) row[5]));
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }

    static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
