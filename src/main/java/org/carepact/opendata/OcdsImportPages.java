package org.carepact.opendata;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.carepact.identity.Actor;
import org.carepact.identity.CurrentActor;
import org.carepact.kernel.i18n.Texts;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.problem.ProblemKind;
import org.carepact.kernel.problem.Sentences;
import org.carepact.kernel.web.Navigation;
import org.carepact.kernel.web.PageResponses;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Importing other publishers' releases on pages: send a file, watch it being read, see what was wrong in it. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class OcdsImportPages {
    private static final int FAULTS_SHOWN = 100;
    private static final Pattern LINES = Pattern.compile(".*\\.(jsonl|ndjson)(\\.gz)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Set<ProblemKind> SHOWN_IN_FORM = Set.of(ProblemKind.INVALID, ProblemKind.TOO_LARGE, ProblemKind.MALFORMED);

    private final OcdsImports imports;
    private final CurrentActor current;

    OcdsImportPages(OcdsImports imports, CurrentActor current) {
        this.imports = imports;
        this.current = current;
    }

    /** The pages. */
    @CheckedTemplate(basePath = "opendata")
    static class Templates {
        static native TemplateInstance imports(PageOf<OcdsImportView> page, String error);

        static native TemplateInstance oneImport(OcdsImportView item, PageOf<ImportFaultView> faults, boolean refreshing);

        private Templates() {}
    }

    @GET
    @Path("/imports")
    public TemplateInstance list(@QueryParam("cursor") String cursor) {
        return Templates.imports(imports.list(current.get(), PageRequest.of(null, cursor)), null);
    }

    @POST
    @Path("/imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send(@RestForm("file") FileUpload file) {
        Actor actor = current.get();
        try {
            return PageResponses.seeOther("/imports/" + sent(actor, file).number());
        } catch (Problem problem) {
            if (!SHOWN_IN_FORM.contains(problem.kind())) {
                throw problem;
            }
            String sentence = problem.fields().isEmpty()
                    ? Sentences.of(Texts.language(), problem)
                    : Sentences.of(Texts.language(), problem.fields().get(0));
            String page = Templates.imports(imports.list(actor, PageRequest.of(null, null)), sentence).render();
            return Response.status(problem.kind().status()).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")).entity(page).build();
        }
    }

    private OcdsImportView sent(Actor actor, FileUpload file) {
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            throw Problem.invalid("/file", "opendata.no-file");
        }
        boolean lines = LINES.matcher(file.fileName()).matches();
        try (InputStream bytes = Files.newInputStream(file.uploadedFile())) {
            return imports.accept(actor, imports.receive(actor, file.fileName(), lines, bytes));
        } catch (IOException broken) {
            throw Problem.of(ProblemKind.MALFORMED, "opendata.broken-off");
        }
    }

    /** While it runs the page renews itself every two seconds, with or without script, unless it is told to stand still. */
    @GET
    @Path("/imports/{number}")
    public TemplateInstance one(
            @PathParam("number") String number, @QueryParam("cursor") String cursor, @QueryParam("still") String still) {
        Actor actor = current.get();
        OcdsImportView item = imports.byNumber(actor, number);
        boolean refreshing = item.isOpen() && still == null && cursor == null;
        return Templates.oneImport(item, imports.faults(actor, number, FAULTS_SHOWN, cursor), refreshing);
    }

    /** Where the room is found. */
    @Singleton
    static class Links implements Navigation {
        @Override
        public List<Entry> entries() {
            return List.of(
                    new Entry(70, "opendata.nav.histories", "/histories", Set.of()),
                    new Entry(85, "opendata.nav.imports", "/imports", Set.of("OFFICER", "AUDITOR", "ADMIN")));
        }
    }
}
