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
    private final NegativeList negative;

    CatalogueResource(Catalogue catalogue, NegativeList negative) {
        this.catalogue = catalogue;
        this.negative = negative;
    }

    @GET
    @Path("/negative-list")
    @Operation(summary = "What must not be bought as a service, with the law's source")
    public Map<String, List<NegativeList.Ground>> negativeList() {
        return Map.of("items", negative.all());
    }

    @GET
    @Path("/services")
    @Operation(summary = "The services that can be bought")
    public Map<String, List<ServiceItem>> items() {
        return Map.of("items", catalogue.items());
    }
}
