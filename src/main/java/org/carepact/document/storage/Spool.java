package org.carepact.document.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that has just arrived and is still to be judged: on disk, never in memory, gone when closed.
 */
public final class Spool implements AutoCloseable {

    private final Path file;
    private final long size;

    private Spool(Path file, long size) {
        this.file = file;
        this.size = size;
    }

    /**
     * Takes a stream up to a limit.
     *
     * @param limit largest size in bytes
     * @throws TooLarge as soon as one byte more has come
     */
    public static Spool receive(InputStream content, long limit) throws IOException {
        Path file = Files.createTempFile("carepact-", ".upload");
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[16_384];
            long size = 0;
            int read = content.read(buffer);
            while (read >= 0) {
                size += read;
                if (size > limit) {
                    throw new TooLarge(limit);
                }
                out.write(buffer, 0, read);
                read = content.read(buffer);
            }
            whole = true;
            return new Spool(file, size);
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Where it lies until closed. */
    public Path file() {
        return file;
    }

    /** Its size in bytes. */
    public long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    /** More came than is taken. */
    public static final class TooLarge extends IOException {

        private final long limit;

        TooLarge(long limit) {
            super("more than " + limit + " bytes");
            this.limit = limit;
        }

        /** The largest size in bytes. */
        public long limit() {
            return limit;
        }
    }
}
