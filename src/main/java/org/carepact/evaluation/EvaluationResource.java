package org.carepact.evaluation;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import org.carepact.identity.CurrentActor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Committees and scores over the API. A sheet has one writer, its member; a sent one is frozen, so no version is asked. */
@Path("/api/v1")
@Authenticated
@Tag(name = "evaluation")
public class EvaluationResource {
    private final Panels panels;
    private final ScoreSheets sheets;
    private final Rankings rankings;
    private final CurrentActor current;

    EvaluationResource(Panels panels, ScoreSheets sheets, Rankings rankings, CurrentActor current) {
        this.panels = panels;
        this.sheets = sheets;
        this.rankings = rankings;
        this.current = current;
    }

    @GET
    @Path("/tenders/{number}/panel")
    @Operation(summary = "The committee at work: members, statements, progress; never scores")
    public PanelView panel(@PathParam("number") String number) {
        return panels.panelOf(current.get(), number);
    }

    @POST
    @Path("/tenders/{number}/panel")
    @Operation(summary = "Appoint the committee, or fill it up (officer)")
    public PanelView appoint(@PathParam("number") String number, @Valid @NotNull AppointRequest request) {
        return panels.appoint(current.get(), number, request);
    }

    @POST
    @Path("/tenders/{number}/panel/statement")
    @Operation(summary = "My conflict statement, before any bid opens for me (member)")
    public PanelView state(@PathParam("number") String number, @Valid @NotNull ConflictRequest request) {
        return panels.state(current.get(), number, request);
    }

    @GET
    @Path("/tenders/{number}/sheets")
    @Operation(summary = "My sheets, one a bid (member)")
    public Map<String, List<SheetView>> sheets(@PathParam("number") String number) {
        return Map.of("items", sheets.sheets(current.get(), number));
    }

    @GET
    @Path("/tenders/{number}/sheets/{bid}")
    @Operation(summary = "My sheet beside the bid, without its price (member)")
    public SheetView sheet(@PathParam("number") String number, @PathParam("bid") String bid) {
        return sheets.sheet(current.get(), number, bid);
    }

    @PUT
    @Path("/tenders/{number}/sheets/{bid}")
    @Operation(summary = "Save my scores (member)")
    public SheetView save(@PathParam("number") String number, @PathParam("bid") String bid, @Valid @NotNull SheetRequest request) {
        return sheets.save(current.get(), number, bid, request);
    }

    @POST
    @Path("/tenders/{number}/sheets/{bid}/send")
    @Operation(summary = "Send my sheet; it is frozen from then on (member)")
    public SheetView send(@PathParam("number") String number, @PathParam("bid") String bid) {
        return sheets.send(current.get(), number, bid);
    }

    @POST
    @Path("/tenders/{number}/close-scoring")
    @Operation(summary = "Close the scoring when everybody has sent everything, and rank (officer)")
    public RankingView close(@PathParam("number") String number) {
        return rankings.close(current.get(), number);
    }

    @GET
    @Path("/tenders/{number}/ranking")
    @PermitAll
    @Operation(summary = "The ranking; public once the award is published")
    public RankingView ranking(@PathParam("number") String number) {
        return rankings.ranking(current.orNull(), number);
    }
}
