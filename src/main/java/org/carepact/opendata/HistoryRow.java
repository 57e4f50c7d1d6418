package org.carepact.opendata;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.carepact.opendata.ocds.ImportedThread.Amount;

/**
 * An imported history in a list.
 *
 * @param source who published it, or the file's name where the file doesn't say
 * @param language of title and buyer, BCP 47, or null
 * @param value of the tender, or null
 */
public record HistoryRow(
        String ocid,
        String title,
        String buyer,
        String source,
        String language,
        String category,
        String method,
        String status,
        Instant releasedAt,
        Amount value) {

    HistoryRow(String ocid, String title, String buyer, String source, String language, String category, String method, String status,
            Instant releasedAt, BigDecimal amount, String currency) {
        this(ocid, title, buyer, source, language, category, method, status, releasedAt,
                amount == null ? null : new Amount(plain(amount), currency));
    }

    /** The page of the history. */
    public String href() {
        return "/histories/" + URLEncoder.encode(ocid, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal exact = amount.stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
