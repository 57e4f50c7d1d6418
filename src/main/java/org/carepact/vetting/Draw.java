package org.carepact.vetting;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.carepact.kernel.crypto.Digests;

/**
 * A draw that anybody can recompute: numbers ordered by SHA-256 of the seed, a vertical bar and the number, in UTF-8; the first
 * ones are drawn. Same seed and frame, same draw.
 */
public final class Draw {
    private Draw() {}

    /** All of the frame in the order of the seed. */
    public static List<String> order(List<String> frame, String seed) {
        return frame.stream().sorted(Comparator.comparing((String number) -> Digests.sha256Hex(seed + "|" + number)).thenComparing(Comparator.naturalOrder())).toList();
    }

    /** The first ones in the order of the seed. */
    public static List<String> first(List<String> frame, String seed, int count) {
        return order(frame, seed).stream().limit(count).toList();
    }

    /** SHA-256 of the sorted frame, one number a line, by which a published frame is recognised. */
    public static String digest(List<String> frame) {
        return Digests.sha256Hex(String.join("\n", frame.stream().sorted().toList()).getBytes(StandardCharsets.UTF_8));
    }
}
