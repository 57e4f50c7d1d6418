package org.carepact.document;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.carepact.identity.Actor;
import org.carepact.identity.CurrentActor;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.problem.ProblemKind;
import org.carepact.kernel.web.Form;
import org.carepact.kernel.web.Forms;
import org.carepact.kernel.web.PageResponses;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Files in the browser, and what the square code on a printed document leads to. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class DocumentPages {
    private final Documents documents;
    private final Uploads uploads;
    private final Downloads downloads;
    private final GeneratedDocuments generated;
    private final CurrentActor current;
    private final Forms forms;

    DocumentPages(Documents documents, Uploads uploads, Downloads downloads, GeneratedDocuments generated, CurrentActor current, Forms forms) {
        this.documents = documents;
        this.uploads = uploads;
        this.downloads = downloads;
        this.generated = generated;
        this.current = current;
        this.forms = forms;
    }

    /** The pages. */
    @CheckedTemplate(basePath = "document")
    static class Templates {
        static native TemplateInstance upload(Attachments files);

        static native TemplateInstance verify(String code, VerificationView found);

        private Templates() {}
    }

    @GET
    @Path("/documents/{id}")
    @PermitAll
    public Response content(@PathParam("id") String id) {
        return downloads.answer(documents.open(current.orNull(), DocumentId.parse(id)));
    }

    @POST
    @Path("/documents")
    @Authenticated
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@RestForm String ownerKind, @RestForm String owner, @RestForm String next, @RestForm("file") FileUpload file) {
        Actor actor = current.get();
        MultivaluedMap<String, String> input = new MultivaluedHashMap<>();
        put(input, "ownerKind", ownerKind);
        put(input, "owner", owner);
        put(input, "next", next);
        return forms.submit(input, UploadRequest.class, ask -> {
            attach(actor, new DocumentOwner(ask.ownerKind(), ask.owner()), file);
            return PageResponses.seeOther(ask.next(), "document.notice.attached");
        }, form -> again(actor, form));
    }

    @POST
    @Path("/documents/{id}/delete")
    @Authenticated
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response delete(@PathParam("id") String id, MultivaluedMap<String, String> input) {
        documents.delete(current.get(), DocumentId.parse(id), Forms.version(input));
        String next = input.getFirst("next");
        return PageResponses.seeOther(next != null && next.matches("/([^/\\\\].*)?") ? next : "/work", "document.notice.deleted");
    }

    @GET
    @Path("/verify")
    @PermitAll
    public Response ask(@QueryParam("code") String code) {
        String plain = VerificationCode.plain(code);
        return plain.isEmpty()
                ? Response.ok(Templates.verify("", null)).build()
                : PageResponses.seeOther("/verify/" + VerificationCode.shown(plain));
    }

    @GET
    @Path("/verify/{code}")
    @PermitAll
    public TemplateInstance verify(@PathParam("code") String code) {
        return Templates.verify(VerificationCode.shown(VerificationCode.plain(code)), generated.verify(current.orNull(), code));
    }

    private void attach(Actor actor, DocumentOwner owner, FileUpload file) {
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            throw Problem.invalid("/file", "document.none-chosen");
        }
        try (InputStream content = Files.newInputStream(file.uploadedFile());
                Upload upload = uploads.receive(file.fileName(), content)) {
            documents.attach(actor, owner, upload);
        } catch (IOException gone) {
            throw Problem.of(ProblemKind.UNAVAILABLE, "document.store");
        } catch (Problem refused) {
            throw shownAtFile(refused);
        }
    }

    /** In a page there is one field for the file, its name and its size. */
    private static Problem shownAtFile(Problem refused) {
        if (refused.kind() == ProblemKind.TOO_LARGE) {
            return Problem.invalid("/file", refused.code(), refused.args().toArray());
        }
        if (refused.kind() == ProblemKind.INVALID && !refused.fields().isEmpty()) {
            return Problem.invalid("/file", refused.fields().get(0).code(), refused.fields().get(0).args().toArray());
        }
        return refused;
    }

    private TemplateInstance again(Actor actor, Form form) {
        DocumentOwner owner = new DocumentOwner(cut(form.value("ownerKind"), 40), cut(form.value("owner"), 64));
        boolean may = documents.mayAttach(actor, owner);
        return Templates.upload(new Attachments(owner.kind(), owner.key(), form.value("next"), documents.list(actor, owner), may,
                uploads.largest(), form));
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }

    private static void put(MultivaluedMap<String, String> input, String name, String value) {
        if (value != null) {
            input.putSingle(name, value);
        }
    }
}
