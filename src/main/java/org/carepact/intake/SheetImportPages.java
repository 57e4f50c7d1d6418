package org.carepact.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
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
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.carepact.document.SheetFormat;
import org.carepact.document.Upload;
import org.carepact.document.Uploads;
import org.carepact.identity.Actor;
import org.carepact.identity.CurrentActor;
import org.carepact.kernel.i18n.Texts;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.problem.ProblemKind;
import org.carepact.kernel.web.Choice;
import org.carepact.kernel.web.Form;
import org.carepact.kernel.web.Forms;
import org.carepact.kernel.web.Navigation;
import org.carepact.kernel.web.NoInput;
import org.carepact.kernel.web.PageResponses;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Importing sheets as pages: template, upload, preview with every fault, confirmation, progress. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class SheetImportPages {
    private static final int STEP = 50;

    private final SheetImports imports;
    private final Uploads uploads;
    private final CurrentActor current;
    private final Forms forms;

    SheetImportPages(SheetImports imports, Uploads uploads, CurrentActor current, Forms forms) {
        this.imports = imports;
        this.uploads = uploads;
        this.current = current;
        this.forms = forms;
    }

    /** What is chosen beside the file. */
    public record KindRequest(@NotNull ImportKind kind) {}

    /** The pages. */
    @CheckedTemplate(basePath = "intake")
    static class Templates {
        static native TemplateInstance imports(Form form, PageOf<SheetImportView> page, List<Choice> kinds, String largest);

        static native TemplateInstance sheet(Form form, SheetImportView item, List<StagedRowView> rows, int from, boolean more);

        private Templates() {}
    }

    @GET
    @Path("/sheet-imports")
    public TemplateInstance list(@QueryParam("cursor") String cursor) {
        return list(cursor, Form.empty());
    }

    @GET
    @Path("/sheet-imports/templates/{kind}")
    @Produces(MediaType.WILDCARD)
    public Response template(@PathParam("kind") String kind) {
        ImportKind of = SheetImportResource.kind(kind);
        return SheetImportResource.workbook(out -> imports.template(of, SheetFormat.XLSX, out), kind + ".xlsx");
    }

    @POST
    @Path("/sheet-imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send(@RestForm String kind, @RestForm("file") FileUpload file) {
        MultivaluedMap<String, String> input = new MultivaluedHashMap<>();
        if (kind != null) {
            input.putSingle("kind", kind);
        }
        return forms.submit(input, KindRequest.class, request -> PageResponses.seeOther("/sheet-imports/" + receive(request.kind(), file).number()),
                form -> list(null, form));
    }

    @GET
    @Path("/sheet-imports/{number}")
    public TemplateInstance one(@PathParam("number") String number, @QueryParam("from") Integer from) {
        return page(number, from == null ? 0 : from, Form.empty());
    }

    @GET
    @Path("/sheet-imports/{number}/faults")
    @Produces(MediaType.WILDCARD)
    public Response faults(@PathParam("number") String number) {
        return SheetImportResource.workbook(out -> imports.faults(current.get(), number, out), number + "-faults.xlsx");
    }

    @POST
    @Path("/sheet-imports/{number}/confirm")
    public Response confirm(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, ConfirmRequest.class, request -> {
            imports.confirm(current.get(), number, Forms.version(input), request);
            return PageResponses.seeOther("/sheet-imports/" + number);
        }, form -> page(number, 0, form));
    }

    @POST
    @Path("/sheet-imports/{number}/discard")
    public Response discard(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, NoInput.class, nothing -> {
            imports.discard(current.get(), number, Forms.version(input));
            return PageResponses.seeOther("/sheet-imports", "intake.notice.discarded");
        }, form -> page(number, 0, form));
    }

    private SheetImportView receive(ImportKind kind, FileUpload file) {
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            throw Problem.invalid("/file", "document.none-chosen");
        }
        try (InputStream content = Files.newInputStream(file.uploadedFile()); Upload upload = uploads.receive(file.fileName(), content)) {
            return imports.receive(current.get(), kind, upload.name(), upload.open());
        } catch (IOException gone) {
            throw Problem.of(ProblemKind.UNAVAILABLE, "document.store");
        } catch (Problem refused) {
            throw refused.kind() == ProblemKind.TOO_LARGE ? Problem.invalid("/file", refused.code(), refused.args().toArray()) : refused;
        }
    }

    private TemplateInstance list(String cursor, Form form) {
        Actor actor = current.get();
        List<Choice> kinds = Arrays.stream(ImportKind.values()).filter(kind -> actor.hasAny(kind.who())).map(kind -> new Choice(kind.name(), Texts.name(kind))).toList();
        return Templates.imports(form, imports.list(actor, PageRequest.of(null, cursor)), kinds, uploads.largest());
    }

    private TemplateInstance page(String number, int from, Form form) {
        SheetImportView item = imports.byNumber(current.get(), number);
        List<StagedRowView> rows = item.state() == ImportState.CHECKED ? rows(number, from) : List.of();
        return Templates.sheet(form, item, rows, from + STEP, rows.size() == STEP && from + STEP < item.allRows());
    }

    /** An auditor sees that there was an import, not its rows. */
    private List<StagedRowView> rows(String number, int from) {
        try {
            return imports.preview(current.get(), number, from);
        } catch (Problem notTheirs) {
            return List.of();
        }
    }

    /** Where the room is found. */
    @Singleton
    static class Links implements Navigation {
        @Override
        public List<Entry> entries() {
            return List.of(new Entry(92, "intake.nav", "/sheet-imports", Set.of("ADMIN", "OFFICER", "ORG_MANAGER")));
        }
    }
}
