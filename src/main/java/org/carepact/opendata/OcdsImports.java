package org.carepact.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carepact.identity.Actor;
import org.carepact.identity.Role;
import org.carepact.kernel.crypto.Digests;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.i18n.Texts;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.problem.ProblemKind;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Files of other publishers' OCDS releases: sent in, read by a worker, reported on. */
@ApplicationScoped
public class OcdsImports {
    /** Who may import, and read how imports went. */
    static final Role[] MAY_IMPORT = {Role.OFFICER, Role.AUDITOR, Role.ADMIN};

    private static final int CHUNK = 512 * 1024;
    private static final int MOST_NAME = 200;
    private static final int MEBIBYTE = 1024 * 1024;

    private final OcdsImportStore store;
    private final ImportReception reception;
    private final Trail trail;
    private final long mostBytes;

    OcdsImports(
            OcdsImportStore store,
            ImportReception reception,
            Trail trail,
            @ConfigProperty(name = "carepact.imports.most-bytes", defaultValue = "209715200") long mostBytes) {
        this.store = store;
        this.reception = reception;
        this.trail = trail;
        this.mostBytes = mostBytes;
    }

    /** A file whose bytes are here and that awaits {@link #accept}. */
    record Received(UUID id, long bytes, String digest) {}

    /**
     * Takes in the bytes of a file; nothing is imported yet. Not one transaction: a file may be 200 MiB.
     *
     * @param jsonLines whether it is known to be JSON lines; otherwise its beginning decides
     * @param bytes the file as it is, gzip too
     * @throws Problem 403 without the role, 413 beyond the limit, 422 where there is nothing in it or it is a ZIP archive
     */
    Received receive(Actor actor, String name, boolean jsonLines, InputStream bytes) {
        actor.require(MAY_IMPORT);
        UUID id = reception.begin(actor, plainName(name), jsonLines);
        try {
            return receive(id, bytes);
        } catch (IOException broken) {
            reception.discard(id);
            throw Problem.of(ProblemKind.MALFORMED, "opendata.broken-off");
        } catch (RuntimeException refused) {
            reception.discard(id);
            throw refused;
        }
    }

    private Received receive(UUID id, InputStream in) throws IOException {
        MessageDigest sha256 = Digests.sha256();
        byte[] buffer = new byte[CHUNK];
        long total = 0;
        for (int position = 0; ; position++) {
            int count = in.readNBytes(buffer, 0, CHUNK);
            if (count == 0) {
                break;
            }
            total += count;
            if (total > mostBytes) {
                throw Problem.of(ProblemKind.TOO_LARGE, "kernel.too-large", mostBytes / MEBIBYTE + " MiB");
            }
            if (position == 0 && isZip(buffer, count)) {
                throw Problem.invalid("/file", "opendata.zip");
            }
            sha256.update(buffer, 0, count);
            reception.add(id, position, Arrays.copyOf(buffer, count));
        }
        if (total == 0) {
            throw Problem.invalid("/file", "opendata.empty");
        }
        return new Received(id, total, HexFormat.of().formatHex(sha256.digest()));
    }

    private static boolean isZip(byte[] start, int length) {
        return length > 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
    }

    /** From here on the file is waiting to be read. */
    @Transactional
    OcdsImportView accept(Actor actor, Received received) {
        OcdsImport waiting = store.locked(received.id());
        waiting.accept(actor, received.bytes(), received.digest());
        trail.done(actor, "opendata.import", Subject.of("ocds-import", waiting.number()),
                Map.of("name", waiting.name(), "bytes", received.bytes(), "sha256", received.digest()));
        store.flush();
        return waiting.view();
    }

    /** An upload that turned out to be a repeat. */
    void discard(Received received) {
        reception.discard(received.id());
    }

    /** Imports, newest first. */
    @Transactional
    public PageOf<OcdsImportView> list(Actor actor, PageRequest page) {
        actor.require(MAY_IMPORT);
        return page.page(store.page(page), OcdsImport::key).map(OcdsImport::view);
    }

    /** One import and how far it has come. */
    @Transactional
    public OcdsImportView byNumber(Actor actor, String number) {
        actor.require(MAY_IMPORT);
        return found(number).view();
    }

    /**
     * What was wrong in a file, in its order.
     *
     * @param limit 1 to 100, 20 if null
     * @param cursor as given with the page before, or null
     */
    @Transactional
    public PageOf<ImportFaultView> faults(Actor actor, String number, Integer limit, String cursor) {
        actor.require(MAY_IMPORT);
        int rows = PageRequest.of(limit, null).limit();
        long from = position(cursor);
        List<ImportFaultView> found =
                store.faults(found(number).key(), from, rows + 1).stream().map(OcdsImports::view).toList();
        return found.size() <= rows ? new PageOf<>(found, null) : new PageOf<>(found.subList(0, rows), Long.toString(from + rows));
    }

    private OcdsImport found(String number) {
        return store.byNumber(number).orElseThrow(Problem::notFound);
    }

    private static ImportFaultView view(OcdsImportStore.Fault found) {
        var fault = found.fault();
        return new ImportFaultView(fault.line(), found.ocid(), fault.path(), fault.reason(), fault.effect(), fault.excerpt(),
                Texts.name(fault.reason()));
    }

    private static long position(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return 0;
        }
        if (cursor.length() > 15 || !cursor.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw Problem.invalid("/cursor", "kernel.cursor");
        }
        return Long.parseLong(cursor);
    }

    /** The last part of a file's name without anything that isn't shown. */
    private static String plainName(String given) {
        String name = given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = name.replaceAll("[\\p{Cntrl}\\p{Cs}]", "").strip();
        if (plain.length() > MOST_NAME) {
            plain = plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, MOST_NAME) - 1));
        }
        return plain.isEmpty() ? "ocds.json" : plain;
    }
}
