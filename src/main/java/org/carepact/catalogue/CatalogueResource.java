package org.carepact.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue over the API. */
@Path("/api/v1")
@PermitAll
@Tag(name = "catalogue")
public class CatalogueResource {
    private final Catalogue catalogue;

    CatalogueResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Path("/services")
    @Operation(summary = "The services that can be bought")
    public Map<String, List<ServiceItem>> items() {
        return Map.of("items", catalogue.items());
    }
}
