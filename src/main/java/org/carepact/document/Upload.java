package org.carepact.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.carepact.document.storage.Spool;
import org.carepact.kernel.crypto.Digests;
import org.carepact.kernel.problem.Problem;

/** A file that arrived, was judged and may be attached. Close it when done. */
public final class Upload implements AutoCloseable {
    private final Spool spool;
    private final String name;
    private final String mediaType;

    Upload(Spool spool, String name, String mediaType) {
        this.spool = spool;
        this.name = name;
        this.mediaType = mediaType;
    }

    /** The cleaned name. */
    public String name() {
        return name;
    }

    /** Its kind, judged by content. */
    public String mediaType() {
        return mediaType;
    }

    /** Size in bytes. */
    public long size() {
        return spool.size();
    }

    /** SHA-256 of the content in lower-case hexadecimal. */
    public String sha256() {
        try (DigestInputStream in = new DigestInputStream(content(), Digests.sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException gone) {
            throw Problem.of(org.carepact.kernel.problem.ProblemKind.UNAVAILABLE, "document.store");
        }
    }

    /** The content, for a room that reads it instead of keeping it. @throws Problem 503 where it is gone */
    public InputStream open() {
        try {
            return content();
        } catch (IOException gone) {
            throw Problem.of(org.carepact.kernel.problem.ProblemKind.UNAVAILABLE, "document.store");
        }
    }

    InputStream content() throws IOException {
        return Files.newInputStream(spool.file());
    }

    @Override
    public void close() {
        try {
            spool.close();
        } catch (IOException stays) {
            spool.file().toFile().deleteOnExit();
        }
    }
}
