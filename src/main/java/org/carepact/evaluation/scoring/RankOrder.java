package org.carepact.evaluation.scoring;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.carepact.kernel.number.Fraction;

/** Ranks by published total, then evaluated price, then the tender's own rule; what is still equal shares its rank. */
final class RankOrder {
    /** A bid still in, with what ranks it; {@code price} is null in a fixed-price tender. */
    record Entry(ScoringRequest.Bid bid, BigDecimal total, Fraction price) {}

    private final Comparator<Entry> order;

    RankOrder(ScoringRequest request) {
        Comparator<Entry> lawful = Comparator.comparing(Entry::total, Comparator.reverseOrder())
                .thenComparing(Entry::price, Comparator.nullsLast(Comparator.naturalOrder()));
        TieRule tie = request.tie() == null ? TieRule.PARALLEL : request.tie();
        this.order = switch (tie) {
            case PARALLEL -> lawful;
            case EARLIEST_RECEIPT -> lawful.thenComparing(entry -> entry.bid().received().toInstant());
            case DRAW -> lawful.thenComparing(entry -> lot(request.seed(), entry.bid().id()));
        };
    }

    /** Rank per bid id, from 1; after n bids that share a rank the next n − 1 ranks are left out. */
    Map<String, Integer> of(List<Entry> entries) {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(order);
        Map<String, Integer> ranks = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            boolean shared = i > 0 && order.compare(sorted.get(i - 1), sorted.get(i)) == 0;
            ranks.put(sorted.get(i).bid().id(), shared ? ranks.get(sorted.get(i - 1).bid().id()) : Integer.valueOf(i + 1));
        }
        return ranks;
    }

    private static String lot(String seed, String id) {
        try {
            byte[] text = (seed + "\n" + id).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
