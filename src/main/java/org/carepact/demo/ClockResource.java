package org.carepact.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.carepact.identity.Actor;
import org.carepact.identity.CurrentActor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The demonstration's clock over the API; a live system answers 404. */
@Path("/api/v1")
@PermitAll
@Tag(name = "demo")
public class ClockResource {
    private final DemoClock clock;
    private final CurrentActor current;

    ClockResource(DemoClock clock, CurrentActor current) {
        this.clock = clock;
        this.current = current;
    }

    /** The demonstration's present. */
    public record ClockView(Instant now) {}

    @GET
    @Path("/demo/clock")
    @Operation(summary = "The demonstration's legal time")
    public ClockView now() {
        return new ClockView(clock.present());
    }

    @POST
    @Path("/demo/clock")
    @Operation(summary = "Move time forward; everything due by then has happened when the answer comes")
    public ClockView move(@NotNull ClockRequest request) {
        Actor actor = current.orNull();
        return new ClockView(clock.forward(actor == null ? Actor.CLOCK : actor, request.target(clock.present())));
    }
}
