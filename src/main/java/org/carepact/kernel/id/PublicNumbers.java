package org.carepact.kernel.id;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.LongStream;
import java.security.SecureRandom;
import org.carepact.kernel.time.LegalClock;

/**
 * Numbers that people read, write and say: {@code ZB-2026-0007}. The counter of a kind and year is one row, raised in
 * the caller's transaction, so a number is never given twice; a rolled back act leaves a gap or none.
 */
@ApplicationScoped
public class PublicNumbers {
    /** No 0/O, 1/I/L, U: read aloud and copied by hand without mistakes. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int RANDOM_SIGNS = 8;
    private final SecureRandom random = new SecureRandom();
    private final EntityManager entities;
    private final LegalClock clock;

    PublicNumbers(EntityManager entities, LegalClock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The next number of a kind in the current legal year, four digits at least. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String next(String kind) {
        return next(kind, 1).get(0);
    }

    /** As many numbers of a kind, in a row. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> next(String kind, int count) {
        int year = clock.today().getYear();
        entities.createNativeQuery("INSERT INTO public_number (kind, year, last) VALUES (:kind, :year, :count)"
                        + " ON DUPLICATE KEY UPDATE last = last + :count")
                .setParameter("kind", kind)
                .setParameter("year", year)
                .setParameter("count", count)
                .executeUpdate();
        Number last = (Number) entities.createNativeQuery(
                        "SELECT last FROM public_number WHERE kind = :kind AND year = :year")
                .setParameter("kind", kind)
                .setParameter("year", year)
                .getSingleResult();
        return LongStream.rangeClosed(last.longValue() - count + 1, last.longValue()).mapToObj(number -> "%s-%d-%04d".formatted(kind, year, number)).toList();
    }

    /** A number that tells neither order nor count (bids: even their number is secret until the opening). */
    public String random(String kind) {
        StringBuilder tail = new StringBuilder();
        for (int i = 0; i < RANDOM_SIGNS; i++) {
            tail.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return "%s-%d-%s".formatted(kind, clock.today().getYear(), tail);
    }
}
