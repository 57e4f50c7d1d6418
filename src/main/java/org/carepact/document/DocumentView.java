package org.carepact.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Locale;
import org.carepact.kernel.web.HasVersion;

/**
 * What is known of a file.
 *
 * @param size bytes
 * @param sha256 digest of the content, lower-case hexadecimal
 * @param revision counted from 1 within its series
 * @param uploadedBy name of the person; null for the public
 * @param publishedAt since when it can't be deleted; null before
 */
public record DocumentView(
        String id,
        String ownerKind,
        String owner,
        String name,
        String mediaType,
        long size,
        String sha256,
        int revision,
        String uploadedBy,
        Instant uploadedAt,
        Instant publishedAt,
        long version)
        implements HasVersion {

    /** The extension in capitals, for lists. */
    @JsonIgnore
    public String type() {
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    /** The size as people read it: {@code 340 kB}, {@code 2.4 MB}. */
    @JsonIgnore
    public String readableSize() {
        if (size < 1_000) {
            return size + " B";
        }
        return size < 1_000_000
                ? (size + 500) / 1_000 + " kB"
                : String.format(Locale.ROOT, "%.1f MB", size / 1_000_000d);
    }
}
