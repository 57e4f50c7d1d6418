package org.carepact.document.storage;

import java.util.Objects;

/**
 * What a store says about a file it has taken.
 *
 * @param key the store's own name for it
 * @param size bytes
 * @param sha256 digest of the bytes, 64 lower-case hexadecimal digits
 */
public record StoredFile(String key, long size, String sha256) {

    public StoredFile {
        Objects.requireNonNull(key);
        Objects.requireNonNull(sha256);
        if (size < 0 || sha256.length() != 64) {
            throw new IllegalArgumentException("not a stored file: size " + size + ", digest " + sha256);
        }
    }
}
