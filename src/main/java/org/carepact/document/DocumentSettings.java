package org.carepact.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.nio.file.Path;
import org.carepact.document.storage.DirectoryFileStore;
import org.carepact.document.storage.FileStore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where files lie, how large they may be, under which address their print is verified. */
@ApplicationScoped
class DocumentSettings {
    private static final long MEGABYTE = 1024L * 1024L;

    private final Path data;
    private final long largest;
    private final String address;

    DocumentSettings(
            @ConfigProperty(name = "carepact.data", defaultValue = "data") Path data,
            @ConfigProperty(name = "carepact.document.max-bytes", defaultValue = "20971520") long largest,
            @ConfigProperty(name = "carepact.public-address", defaultValue = "http://localhost:8080") String address) {
        this.data = data;
        this.largest = largest;
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** Largest file in bytes. */
    long largest() {
        return largest;
    }

    /** The largest size as people read it. */
    String largestReadable() {
        return largest % MEGABYTE == 0 ? largest / MEGABYTE + " MiB" : largest + " B";
    }

    /** The address under which the public reaches this service, without a slash at its end. */
    String address() {
        return address;
    }

    @Produces
    @ApplicationScoped
    FileStore store() {
        try {
            return new DirectoryFileStore(data.resolve("files"));
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException("the files' directory cannot be written: " + data, unwritable);
        }
    }
}
