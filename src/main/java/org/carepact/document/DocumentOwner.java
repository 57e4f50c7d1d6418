package org.carepact.document;

import java.util.Objects;

/**
 * The thing a file is attached to.
 *
 * @param kind kind of thing as its room's {@link DocumentGate} names it, {@code tender}
 * @param key its public number or key within that kind
 */
public record DocumentOwner(String kind, String key) {

    private static final int LONGEST_KIND = 40;
    private static final int LONGEST_KEY = 64;

    public DocumentOwner {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(key);
        if (kind.length() > LONGEST_KIND || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("no owner of a file has so long a name");
        }
    }
}
