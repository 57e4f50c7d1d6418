package org.carepact.opendata;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Imported contract histories over the API, public. */
@Path("/api/v1")
@PermitAll
@Tag(name = "open data")
public class HistoryResource {
    private final Histories histories;

    HistoryResource(Histories histories) {
        this.histories = histories;
    }

    @GET
    @Path("/histories")
    @Operation(summary = "Imported histories, newest import first; ?q= searches titles, names, descriptions and ocid")
    public PageOf<HistoryRow> list(@QueryParam("q") String asked, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return histories.list(asked, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/histories/{ocid}")
    @Operation(summary = "The history of one process: buyer, tender, awards, contracts, milestones and transactions as far as given")
    public HistoryView one(@PathParam("ocid") String ocid) {
        return histories.byOcid(ocid);
    }
}
