package org.carepact.intake;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carepact.document.SheetFormat;
import org.carepact.document.Upload;
import org.carepact.document.Uploads;
import org.carepact.identity.CurrentActor;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.web.ETags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sheets with organizations, schools and staff over the API. */
@Path("/api/v1")
@Authenticated
@Tag(name = "imports")
public class SheetImportResource {
    private final SheetImports imports;
    private final Uploads uploads;
    private final CurrentActor current;

    SheetImportResource(SheetImports imports, Uploads uploads, CurrentActor current) {
        this.imports = imports;
        this.uploads = uploads;
        this.current = current;
    }

    @GET
    @Path("/sheet-imports/templates/{kind}")
    @Operation(summary = "The template to fill in: organizations, schools or rosters, as Excel")
    @APIResponse(responseCode = "200", description = "An Excel workbook")
    public Response template(@PathParam("kind") String kind) {
        ImportKind of = kind(kind);
        return workbook(out -> imports.template(of, SheetFormat.XLSX, out), of.name().toLowerCase(Locale.ROOT) + ".xlsx");
    }

    @POST
    @Path("/sheet-imports/{kind}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Send a sheet (Excel, or CSV where ?name= ends in .csv); it is read and checked, nothing is written")
    @APIResponse(responseCode = "201", description = "The sheet is here; its preview tells every fault")
    public Response send(@PathParam("kind") String kind, @QueryParam("name") String name, InputStream body) {
        SheetImportView made;
        try (Upload upload = uploads.receive(name == null || name.isBlank() ? "sheet.xlsx" : name, body)) {
            made = imports.receive(current.get(), kind(kind), upload.name(), upload.open());
        }
        return Response.created(URI.create("/api/v1/sheet-imports/" + made.number())).entity(made).build();
    }

    @GET
    @Path("/sheet-imports")
    @Operation(summary = "Imports I uploaded, newest first (auditors see all of them)")
    public PageOf<SheetImportView> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return imports.list(current.get(), PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/sheet-imports/{number}")
    @Operation(summary = "One import: what it would do, or how far it has come")
    public SheetImportView one(@PathParam("number") String number) {
        return imports.byNumber(current.get(), number);
    }

    @GET
    @Path("/sheet-imports/{number}/rows")
    @Operation(summary = "The preview, faulty rows first, fifty from ?from= on (whoever uploaded it)")
    public Map<String, List<StagedRowView>> rows(@PathParam("number") String number, @QueryParam("from") Integer from) {
        return Map.of("items", imports.preview(current.get(), number, from == null ? 0 : from));
    }

    @GET
    @Path("/sheet-imports/{number}/faults")
    @Operation(summary = "The faulty rows as a workbook, with what is wrong with each")
    @APIResponse(responseCode = "200", description = "An Excel workbook")
    public Response faults(@PathParam("number") String number) {
        imports.byNumber(current.get(), number);
        return workbook(out -> imports.faults(current.get(), number, out), number + "-faults.xlsx");
    }

    @POST
    @Path("/sheet-imports/{number}/confirm")
    @Operation(summary = "Write what is right; with faults only where faultyToo says so")
    public SheetImportView confirm(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @RequestBody(required = false) @Valid ConfirmRequest request) {
        return imports.confirm(current.get(), number, ETags.version(ifMatch), request == null ? new ConfirmRequest(null) : request);
    }

    @POST
    @Path("/sheet-imports/{number}/discard")
    @Operation(summary = "Give a sheet up; its rows are forgotten")
    public SheetImportView discard(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
        return imports.discard(current.get(), number, ETags.version(ifMatch));
    }

    static ImportKind kind(String written) {
        for (ImportKind kind : ImportKind.values()) {
            if (kind.name().equalsIgnoreCase(written)) {
                return kind;
            }
        }
        throw Problem.notFound();
    }

    /** A workbook made in memory first, so that a failure is an answer and not a torn file. */
    static Response workbook(Writing writing, String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writing.to(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Response.ok(bytes.toByteArray())
                .type(SheetFormat.XLSX.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Something that writes a workbook. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
