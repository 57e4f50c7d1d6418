package org.carepact.evaluation;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.carepact.evaluation.scoring.Scoring;
import org.carepact.evaluation.scoring.ScoringRequest;
import org.carepact.evaluation.scoring.ScoringView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lets everybody signed in compute a scoring with the same exact calculator the committee's ranking uses. */
@Path("/api/v1")
@Authenticated
@Tag(name = "evaluation")
public class ScoringPreviewResource {

    @POST
    @Path("/scoring/preview")
    @Operation(summary = "Score and rank bids without storing anything; decimals are text")
    public ScoringView preview(@NotNull ScoringRequest request) {
        return ScoringView.of(Scoring.of(request));
    }
}
