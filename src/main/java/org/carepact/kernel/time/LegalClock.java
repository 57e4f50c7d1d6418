package org.carepact.kernel.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one source of legal time: the database's {@code SYSDATE(6)}, read in a statement of its own. Unlike NOW() it is
 * the moment of reading, not the start of a statement that may have waited for a lock; unlike a JVM's clock it is the
 * same for all instances. Call it <em>after</em> the row lock is held. Only a demonstration adds an offset.
 */
@ApplicationScoped
public class LegalClock {
    private final EntityManager entities;
    private final ZoneId zone;
    private final boolean demonstration;

    LegalClock(
            EntityManager entities,
            @ConfigProperty(name = "carepact.zone", defaultValue = "Asia/Shanghai") ZoneId zone,
            @ConfigProperty(name = "carepact.demo.enabled", defaultValue = "false") boolean demonstration) {
        this.entities = entities;
        this.zone = zone;
        this.demonstration = demonstration;
    }

    /** The present instant, to the microsecond. */
    public Instant now() {
        String sql = demonstration
                ? "SELECT SYSDATE(6), (SELECT offset_micros FROM demo_clock WHERE id = 1)"
                : "SELECT SYSDATE(6), 0";
        // no entity stands in this: without the mode Hibernate would write everything pending first, at every look at the clock
        Object[] row = (Object[]) entities.createNativeQuery(sql).setFlushMode(FlushModeType.COMMIT).getSingleResult();
        long offset = row[1] == null ? 0 : ((Number) row[1]).longValue();
        return utc(row[0]).plus(offset, ChronoUnit.MICROS);
    }

    /** The present day where the law counts days. */
    public LocalDate today() {
        return now().atZone(zone).toLocalDate();
    }

    /** The zone in which dates and deadlines are counted. */
    public ZoneId zone() {
        return zone;
    }

    /** Whether this is a demonstration, whose time may be moved forward. */
    public boolean demonstration() {
        return demonstration;
    }

    private static Instant utc(Object value) {
        if (value instanceof LocalDateTime local) {
            return local.toInstant(ZoneOffset.UTC);
        }
        return ((java.sql.Timestamp) value).toInstant();
    }
}
