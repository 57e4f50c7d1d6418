package org.carepact.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.carepact.identity.CurrentActor;
import org.carepact.kernel.web.IdempotentCreate;

/** The creating step of an import over the API: of a repeat only name and digest are compared, not 200 MiB. */
@ApplicationScoped
class ImportAcceptance {
    private final OcdsImports imports;
    private final CurrentActor current;

    ImportAcceptance(OcdsImports imports, CurrentActor current) {
        this.imports = imports;
        this.current = current;
    }

    @IdempotentCreate
    Response accept(UUID id, long bytes, String name, String digest) {
        OcdsImportView waiting = imports.accept(current.get(), new OcdsImports.Received(id, bytes, digest));
        return Response.accepted(waiting)
                .header("Location", URI.create("/api/v1/ocds-imports/" + waiting.number()))
                .build();
    }
}
