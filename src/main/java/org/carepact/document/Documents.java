package org.carepact.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carepact.document.storage.StoredFile;
import org.carepact.identity.Actor;
import org.carepact.kernel.event.Acting;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.problem.ProblemKind;
import org.carepact.kernel.time.LegalClock;
import org.carepact.kernel.web.Form;

/**
 * Files attached to things of all rooms. A reader sees the latest published revision of each, whoever works on the thing
 * sees the latest of all; what is published stays for good.
 */
@ApplicationScoped
public class Documents {
    /** Most revisions that one thing carries. */
    static final int MOST = 200;

    private final DocumentStore store;
    private final Gates gates;
    private final Vault vault;
    private final Uploads uploads;
    private final LegalClock clock;
    private final Trail trail;

    Documents(DocumentStore store, Gates gates, Vault vault, Uploads uploads, LegalClock clock, Trail trail) {
        this.store = store;
        this.gates = gates;
        this.vault = vault;
        this.uploads = uploads;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * An opened file.
     *
     * @param everybody whether the public may see it too
     * @param content to be closed by the reader
     */
    public record Opened(DocumentView document, boolean everybody, InputStream content) {}

    /**
     * Attaches a file to a thing.
     *
     * @throws Problem 404 when the thing's files may not even be seen, 403 when nothing may be attached now, 409 when it has too many
     */
    @Transactional
    public DocumentView attach(Actor actor, DocumentOwner owner, Upload upload) {
        requireAttach(actor, owner);
        room(owner);
        return kept(actor, Document.first(owner, upload.name(), upload.mediaType(), put(upload), actor, clock.now()), "document.attach");
    }

    /** Puts a better file in place of one; readers keep the old one until the new one is published. */
    @Transactional
    public DocumentView newVersion(Actor actor, DocumentId id, long version, Upload upload) {
        Document before = store.locked(id).orElseThrow(Problem::notFound);
        requireAttach(actor, before.owner());
        before.expect(version);
        if (store.hasLater(before)) {
            throw Problem.stale();
        }
        room(before.owner());
        return kept(actor, before.next(upload.name(), upload.mediaType(), put(upload), actor, clock.now()), "document.replace");
    }

    /** What is known of a file that the asker may see. */
    @Transactional
    public DocumentView get(Actor actorOrNull, DocumentId id) {
        Document document = visible(actorOrNull, id);
        return document.view(actorOrNull != null);
    }

    /** Opens a file that the asker may see; reading what is not public leaves an entry in the trail. */
    @Transactional
    public Opened open(Actor actorOrNull, DocumentId id) {
        Document document = visible(actorOrNull, id);
        boolean everybody = document.isPublished() && gates.maySee(null, document.owner());
        if (!everybody) {
            trail.read(actorOrNull, "document.read", gates.subject(document));
        }
        return new Opened(document.view(actorOrNull != null), everybody, vault.open(document.storedKey()));
    }

    /** The files of a thing that the asker may see, the latest revision of each, in the order in which they were attached. */
    @Transactional
    public List<DocumentView> list(Actor actorOrNull, DocumentOwner owner) {
        boolean unpublished = gates.maySeeUnpublished(actorOrNull, owner);
        if (!unpublished && !gates.maySee(actorOrNull, owner)) {
            return List.of();
        }
        List<DocumentView> views = new ArrayList<>();
        UUID series = null;
        for (Document document : store.of(owner, MOST)) {
            if ((unpublished || document.isPublished()) && !document.series().equals(series)) {
                series = document.series();
                views.add(document.view(actorOrNull != null));
            }
        }
        return views;
    }

    /**
     * The files of a thing for the partial {@code document/attachments} on a page.
     *
     * @param next path of that page
     */
    @Transactional
    public Attachments attachments(Actor actorOrNull, DocumentOwner owner, String next) {
        return new Attachments(owner.kind(), owner.key(), next, list(actorOrNull, owner), mayAttach(actorOrNull, owner), uploads.largest(),
                Form.empty());
    }

    /** Whether the asker may attach files to a thing now, for pages that offer it. */
    @Transactional
    public boolean mayAttach(Actor actorOrNull, DocumentOwner owner) {
        return gates.mayAttach(actorOrNull, owner);
    }

    /**
     * Publishes all files of a thing, in the transaction in which its room publishes or submits the thing: from now on its
     * readers see them and nobody can delete them.
     *
     * @return how many files that was
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int publish(Acting by, DocumentOwner owner) {
        List<Document> documents = store.unpublishedLocked(owner);
        Instant now = clock.now();
        documents.forEach(document -> document.publish(now));
        if (!documents.isEmpty()) {
            List<String> digests = documents.stream().map(Document::sha256).toList();
            trail.done(by, "document.publish", gates.subject(owner), Map.of("sha256", digests));
        }
        return documents.size();
    }

    /** Deletes a file that is not published; its bytes go within seconds. */
    @Transactional
    public void delete(Actor actor, DocumentId id, long version) {
        Document document = store.locked(id).orElseThrow(Problem::notFound);
        requireAttach(actor, document.owner());
        document.expect(version);
        document.delete(clock.now());
        trail.done(actor, "document.delete", gates.subject(document), Map.of("name", document.name(), "sha256", document.sha256()));
    }

    /** Stores a file that the service itself made, published from the start. */
    Document keepOwn(Acting by, DocumentOwner owner, String name, String mediaType, InputStream content) {
        Instant now = clock.now();
        Document document = Document.first(owner, name, mediaType, vault.put(content), by, now);
        document.publish(now);
        store.persist(document);
        return document;
    }

    private DocumentView kept(Actor actor, Document document, String act) {
        store.persist(document);
        trail.done(actor, act, gates.subject(document), Map.of("name", document.name(), "sha256", document.sha256()));
        store.flush();
        return document.view(true);
    }

    private StoredFile put(Upload upload) {
        try (InputStream content = upload.content()) {
            return vault.put(content);
        } catch (IOException gone) {
            throw Problem.of(ProblemKind.UNAVAILABLE, "document.store");
        }
    }

    private Document visible(Actor actorOrNull, DocumentId id) {
        Document document = store.present(id).orElseThrow(Problem::notFound);
        boolean seen = document.isPublished() && gates.maySee(actorOrNull, document.owner())
                || gates.maySeeUnpublished(actorOrNull, document.owner());
        if (!seen) {
            trail.refused(actorOrNull, "document.read", gates.subject(document));
            throw Problem.notFound();
        }
        return document;
    }

    private void requireAttach(Actor actor, DocumentOwner owner) {
        if (gates.mayAttach(actor, owner)) {
            return;
        }
        if (gates.maySee(actor, owner) || gates.maySeeUnpublished(actor, owner)) {
            throw Problem.forbidden("document.not-now");
        }
        trail.refused(actor, "document.attach", gates.subject(owner));
        throw Problem.notFound();
    }

    private void room(DocumentOwner owner) {
        if (store.count(owner) >= MOST) {
            throw Problem.conflict("document.too-many", MOST);
        }
    }
}
