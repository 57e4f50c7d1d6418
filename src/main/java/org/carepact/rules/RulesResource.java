package org.carepact.rules;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rules, calendar and deadlines over the API; public, since everybody is bound by them. */
@Path("/api/v1")
@PermitAll
@Tag(name = "rules")
public class RulesResource {
    private final RuleProfiles profiles;
    private final WorkCalendar calendar;
    private final DeadlineQuery query;

    RulesResource(RuleProfiles profiles, WorkCalendar calendar, DeadlineQuery query) {
        this.profiles = profiles;
        this.calendar = calendar;
        this.query = query;
    }

    @GET
    @Path("/rule-profiles")
    @Operation(summary = "All versions of the rules, newest first, without their rules")
    public PageOf<RuleProfileView> profiles() {
        return new PageOf<>(profiles.all().stream().map(RuleProfileView::brief).toList(), null);
    }

    @GET
    @Path("/rule-profiles/{id}")
    @Operation(summary = "One version with all its rules, their sources and how well they are known")
    public RuleProfileView profile(@PathParam("id") String id) {
        return RuleProfileView.of(profiles.byId(id));
    }

    @GET
    @Path("/calendar/{year}")
    @Operation(summary = "Holidays and make-up working days of a year")
    public CalendarView calendar(@PathParam("year") int year) {
        return calendar.year(year).map(CalendarView::of).orElseThrow(Problem::notFound);
    }

    @GET
    @Path("/deadlines")
    @Operation(summary = "When a period ends that an event sets off, with the days that are counted")
    public DeadlineView deadline(
            @Parameter(description = "Day of the event, 2026-09-24, or a time with its offset", required = true) @QueryParam("from") String from,
            @Parameter(description = "Rule that is a period, challenge.window", required = true) @QueryParam("rule") String rule,
            @Parameter(description = "Version of the rules; if absent the one in effect on that day") @QueryParam("profile") String profile,
            @Parameter(description = "Closing time of the last day, 17:00; if absent 24:00") @QueryParam("closing") String closing) {
        return DeadlineView.of(query.count(from, rule, profile, closing));
    }
}
