package org.carepact.kernel.persistence;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.problem.ProblemKind;

/**
 * Which part of a list is asked for: it pages by key, as a rule newest first, so the thousandth page costs what the first does.
 *
 * @param limit rows, 1 to 100
 * @param before only rows with a smaller key (a greater one in a list from the oldest); null for the first page
 */
public record PageRequest(int limit, UUID before) {
    public static final int DEFAULT_LIMIT = 20;
    public static final int MOST = 100;
    private static final int KEY_BYTES = 16;

    /** Reads {@code ?limit=&cursor=}; a limit out of range or a cursor that we did not give is refused. */
    public static PageRequest of(Integer limit, String cursor) {
        int rows = limit == null ? DEFAULT_LIMIT : limit;
        if (rows < 1 || rows > MOST) {
            throw Problem.invalid("/limit", "kernel.range", 1, MOST);
        }
        return new PageRequest(rows, cursor == null || cursor.isEmpty() ? null : decode(cursor));
    }

    /** The key to compare with: everything is smaller than the first page's. */
    public UUID bound() {
        return before == null ? new UUID(-1L, -1L) : before;
    }

    /** {@link #bound} as the column holds it, for native queries. */
    public byte[] boundBytes() {
        return bytes(bound()).array();
    }

    /** The key to compare with in a list that runs from the oldest: everything is greater than the first page's. */
    public UUID boundFromOldest() {
        return before == null ? new UUID(0L, 0L) : before;
    }

    /** Makes a page of rows that were fetched with {@code limit + 1}. */
    public <T> PageOf<T> page(List<T> fetched, Function<T, UUID> key) {
        if (fetched.size() <= limit) {
            return new PageOf<>(List.copyOf(fetched), null);
        }
        List<T> items = List.copyOf(fetched.subList(0, limit));
        return new PageOf<>(items, encode(key.apply(items.get(limit - 1))));
    }

    private static String encode(UUID key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(key).array());
    }

    private static ByteBuffer bytes(UUID key) {
        return ByteBuffer.allocate(KEY_BYTES).putLong(key.getMostSignificantBits()).putLong(key.getLeastSignificantBits());
    }

    private static UUID decode(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length == KEY_BYTES) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                return new UUID(buffer.getLong(), buffer.getLong());
            }
        } catch (IllegalArgumentException notBase64) {
            // answered below
        }
        throw new Problem(ProblemKind.INVALID, "kernel.invalid", List.of(),
                List.of(new org.carepact.kernel.problem.FieldProblem("/cursor", "kernel.cursor")));
    }
}
