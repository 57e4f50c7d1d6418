package org.carepact.assessment;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.carepact.assessment.engine.Assessment;
import org.carepact.assessment.engine.AssessmentFacts;
import org.carepact.assessment.engine.AssessmentTemplate;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.time.LegalClock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Assessment templates over the API; public, since everybody is judged by them. */
@Path("/api/v1")
@PermitAll
@Tag(name = "assessment")
public class AssessmentTemplateResource {
    private final AssessmentTemplates templates;
    private final LegalClock clock;

    AssessmentTemplateResource(AssessmentTemplates templates, LegalClock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    @GET
    @Path("/assessment-templates")
    @Operation(summary = "All versions of all templates")
    public PageOf<AssessmentTemplateRow> list() {
        return new PageOf<>(templates.all().stream().map(AssessmentTemplateRow::of).toList(), null);
    }

    @GET
    @Path("/assessment-templates/{code}")
    @Operation(summary = "The version in effect, with dimensions, adjustments, bands and what they may lead to")
    public AssessmentTemplate one(@PathParam("code") String code) {
        return templates.current(code, clock.today());
    }

    @POST
    @Path("/assessment-templates/{code}/preview")
    @Authenticated
    @Operation(summary = "Assess given facts without storing anything; decimals are text")
    public AssessmentPreviewView preview(@PathParam("code") String code, @NotNull @Valid AssessmentFacts facts) {
        return AssessmentPreviewView.of(Assessment.of(templates.current(code, clock.today()), facts));
    }
}
