package org.carepact.document;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.carepact.document.pdf.PdfRenderer;
import org.carepact.document.pdf.SquareCode;
import org.carepact.identity.Actor;
import org.carepact.kernel.crypto.Digests;
import org.carepact.kernel.event.Acting;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.i18n.Language;
import org.carepact.kernel.i18n.Texts;
import org.carepact.kernel.time.LegalClock;

/**
 * Documents that the service prints: from a Qute template that includes {@code pdf/official} (which reads {@code issuer},
 * a text, and {@code day}, a LocalDate, from the template's data), as tagged PDF. An issued one is kept and can be
 * verified by anybody who holds its code.
 */
@ApplicationScoped
public class GeneratedDocuments {
    private static final int SHOWN_DIGITS = 16;

    private final PdfRenderer printer;
    private final Documents documents;
    private final DocumentStore files;
    private final IssuedDocumentStore issued;
    private final Gates gates;
    private final DocumentSettings settings;
    private final LegalClock clock;
    private final Trail trail;

    GeneratedDocuments(PdfRenderer printer, Documents documents, DocumentStore files, IssuedDocumentStore issued, Gates gates,
            DocumentSettings settings, LegalClock clock, Trail trail) {
        this.printer = printer;
        this.documents = documents;
        this.files = files;
        this.issued = issued;
        this.gates = gates;
        this.settings = settings;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * A printed and kept document.
     *
     * @param code as printed on it
     */
    public record Issued(String code, DocumentView document) {}

    /**
     * What stands at the foot of an issued document.
     *
     * @param picture the square code as a data address
     * @param fingerprint beginning of the content's digest
     */
    public record Seal(String code, String fingerprint, String address, String picture) {}

    /** Prints without keeping: previews and things that need no proof. */
    public byte[] render(Language language, TemplateInstance template) {
        return printer.render(text(language, template));
    }

    /**
     * Prints, keeps as a published file of the owner, and makes it the valid one of its kind, owner and language; what was
     * valid before is superseded. In the transaction of the caller's act where one is open.
     *
     * @param kind kind of document, {@code tender.notice}
     * @param name the file's name without extension
     * @param template includes {@code pdf/official}; rendered twice, so it must not consume its data
     */
    @Transactional
    public Issued issue(Acting by, String kind, DocumentOwner owner, String name, Language language, TemplateInstance template) {
        String fingerprint = Digests.sha256Hex(text(language, template));
        String code = VerificationCode.next();
        String address = settings.address() + "/verify/" + VerificationCode.shown(code);
        Seal seal = new Seal(VerificationCode.shown(code), fingerprint.substring(0, SHOWN_DIGITS), address, SquareCode.pngAddress(address));
        byte[] pdf = printer.render(text(language, template.data("seal", seal)));
        issued.validLocked(IssuedDocument.validFor(kind, owner, language)).ifPresent(before -> before.supersede(clock.now()));
        issued.flush();
        Document document = documents.keepOwn(by, owner, safe(name) + ".pdf", "application/pdf", new ByteArrayInputStream(pdf));
        files.flush();
        issued.persist(new IssuedDocument(code, kind, owner, language, document.id(), fingerprint, clock.now()));
        trail.done(by, "document.issue", gates.subject(owner),
                Map.of("kind", kind, "code", seal.code(), "sha256", document.sha256(), "language", language.name()));
        issued.flush();
        return new Issued(seal.code(), document.view(true));
    }

    /** What was issued about a thing is valid no longer, because something else took its place; its code still tells so. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdraw(Acting by, String kind, DocumentOwner owner) {
        for (Language language : Language.values()) {
            issued.validLocked(IssuedDocument.validFor(kind, owner, language)).ifPresent(before -> {
                before.supersede(clock.now());
                trail.done(by, "document.withdraw", gates.subject(owner), Map.of("kind", kind, "language", language.name()));
            });
        }
    }

    /** What a code stands for; the file itself is linked only for those who may see it. */
    @Transactional
    public VerificationView verify(Actor actorOrNull, String code) {
        String plain = VerificationCode.plain(code);
        return issued.byCode(plain)
                .map(found -> {
                    Document file = files.findById(found.document().value());
                    boolean may = gates.maySee(actorOrNull, file.owner());
                    return found.view(file, may ? "/documents/" + file.key() : null);
                })
                .orElseGet(() -> VerificationView.unknown(VerificationCode.shown(plain)));
    }

    private static String text(Language language, TemplateInstance template) {
        return Texts.in(language, template::render);
    }

    private static String safe(String name) {
        String clean = name.replaceAll("[\\p{Cntrl}\\p{Cf}/\\\\<>:\"|?*]", "_").strip();
        return clean.codePointCount(0, clean.length()) > 60 ? clean.substring(0, clean.offsetByCodePoints(0, 60)) : clean;
    }
}
