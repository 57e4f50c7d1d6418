package org.carepact.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carepact.identity.PartyKind;

/** What organizations' files have in common: grouped by the database, so that it costs the same with ten and with ten thousand. */
@ApplicationScoped
public class Overlaps {
    /** Larger groups say nothing: a bureau that supervises many, a shared service address. */
    private static final int MOST = 12;

    private static final int MOST_ROWS = 5_000;

    private final EntityManager entities;

    Overlaps(EntityManager entities) {
        this.entities = entities;
    }

    /** Every value that two to twelve organizations share. */
    @Transactional
    public List<Overlap> all() {
        List<Overlap> overlaps = new ArrayList<>();
        overlaps.addAll(shared(OverlapKind.LEGAL_REPRESENTATIVE, "legalRepresentative", "legalRepresentative"));
        overlaps.addAll(shared(OverlapKind.ADDRESS, "addressKey", "address"));
        overlaps.addAll(shared(OverlapKind.PHONE, "phone", "phone"));
        overlaps.addAll(shared(OverlapKind.BANK_ACCOUNT, "bankAccountMark", "bankAccountShown"));
        Set<String> bureaus = bureaus();
        shared(OverlapKind.PARENT_BODY, "parentBody", "parentBody").stream().filter(overlap -> !bureaus.contains(overlap.shown())).forEach(overlaps::add);
        return overlaps;
    }

    /** Names of legal representatives with the organizations' numbers. */
    @Transactional
    public Map<String, List<String>> representatives() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        entities.createQuery("SELECT legalRepresentative, number FROM Organization ORDER BY number", Object[].class)
                .getResultList()
                .forEach(row -> names.computeIfAbsent((String) row[0], name -> new ArrayList<>()).add((String) row[1]));
        return names;
    }

    /** Names of the government's bodies: that they supervise several is their duty and says nothing. */
    private Set<String> bureaus() {
        return Set.copyOf(entities.createQuery("SELECT DISTINCT name.zh FROM Party WHERE kind = ?1", String.class).setParameter(1, PartyKind.GOVERNMENT).getResultList());
    }

    /** @param column and {@code shown} are names of fields, written above, never from outside */
    private List<Overlap> shared(OverlapKind kind, String column, String shown) {
        List<Object[]> rows = entities.createQuery("SELECT o." + column + ", o." + shown + ", o.number FROM Organization o WHERE o." + column + " IN"
                                + " (SELECT p." + column + " FROM Organization p WHERE p." + column + " IS NOT NULL GROUP BY p." + column
                                + " HAVING COUNT(*) BETWEEN 2 AND " + MOST + ") ORDER BY o." + column + ", o.number", Object[].class)
                .setMaxResults(MOST_ROWS)
                .getResultList();
        Map<Object, Overlap> groups = new LinkedHashMap<>();
        for (Object[] row : rows) {
            Object key = row[0] instanceof byte[] mark ? HexFormat.of().formatHex(mark) : row[0];
            groups.computeIfAbsent(key, value -> new Overlap(kind, (String) row[1], new ArrayList<>())).organizations().add((String) row[2]);
        }
        return List.copyOf(groups.values());
    }
}
