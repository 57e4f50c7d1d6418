package org.carepact.rules;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.carepact.kernel.i18n.Language;
import org.carepact.kernel.i18n.Texts;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.problem.Sentences;
import org.carepact.kernel.time.LegalClock;
import org.carepact.kernel.web.CurrentRequest;
import org.carepact.kernel.web.Navigation;

/** Rules, calendar and the counting of periods as public pages. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class RulesPages {
    private final RuleProfiles profiles;
    private final WorkCalendar calendar;
    private final DeadlineQuery query;
    private final RuleTexts texts;
    private final LegalClock clock;
    private final CurrentRequest request;

    RulesPages(RuleProfiles profiles, WorkCalendar calendar, DeadlineQuery query, RuleTexts texts, LegalClock clock, CurrentRequest request) {
        this.profiles = profiles;
        this.calendar = calendar;
        this.query = query;
        this.texts = texts;
        this.clock = clock;
        this.request = request;
    }

    /** A rule as the page shows it. */
    public record Line(Rule rule, List<String> value, List<String> sources) {}

    /** A chapter as the page shows it. */
    public record Chapter(RuleSection section, List<Line> lines) {}

    /** The pages. */
    @CheckedTemplate(basePath = "rules")
    static class Templates {
        static native TemplateInstance profile(
                String title, RuleProfile profile, boolean current, List<RuleProfile> versions, List<Chapter> chapters, String asked, int year);

        static native TemplateInstance calendar(CalendarView year, List<CalendarYear> years);

        static native TemplateInstance count(
                String from, String chosen, List<Rule> periods, DeadlineView result, String ruleName, String error);

        private Templates() {}
    }

    @GET
    @Path("/rules")
    public TemplateInstance current(@QueryParam("q") String asked) {
        return page(Texts.say("rules.title"), profiles.current(clock.today()), asked);
    }

    @GET
    @Path("/rules/{profile}")
    public TemplateInstance profile(@PathParam("profile") String id, @QueryParam("q") String asked) {
        RuleProfile profile = profiles.byId(id);
        return page(Texts.say("rules.title") + " " + profile.id(), profile, asked);
    }

    @GET
    @Path("/rules/calendar/{year}")
    public TemplateInstance calendar(@PathParam("year") int year) {
        CalendarView view = calendar.year(year).map(CalendarView::of).orElseThrow(Problem::notFound);
        return Templates.calendar(view, calendar.years());
    }

    @GET
    @Path("/rules/deadlines")
    public TemplateInstance count(@QueryParam("from") String from, @QueryParam("rule") String rule) {
        RuleProfile profile = profiles.current(clock.today());
        List<Rule> periods = profile.sections().stream()
                .flatMap(section -> section.rules().stream())
                .filter(candidate -> candidate.unit().isPeriod())
                .toList();
        String day = from == null ? clock.today().toString() : from;
        if (from == null || rule == null) {
            return Templates.count(day, RuleId.CHALLENGE_WINDOW.id(), periods, null, null, null);
        }
        try {
            DeadlineView result = DeadlineView.of(query.count(from, rule, null, null));
            String name = profiles.byId(result.profile()).rule(rule).name().in(request.language());
            return Templates.count(day, rule, periods, result, name, null);
        } catch (Problem problem) {
            return Templates.count(day, rule, periods, null, null, sentence(problem));
        }
    }

    private String sentence(Problem problem) {
        return problem.fields().isEmpty()
                ? Sentences.of(request.language(), problem)
                : Sentences.of(request.language(), problem.fields().get(0));
    }

    private TemplateInstance page(String title, RuleProfile profile, String asked) {
        Language language = request.language();
        String wanted = asked == null ? "" : asked.strip();
        List<Chapter> chapters = profile.sections().stream()
                .map(section -> new Chapter(section, section.rules().stream()
                        .filter(rule -> matches(rule, wanted, profile))
                        .map(rule -> new Line(rule, texts.value(rule, language), texts.sources(rule, profile, language)))
                        .toList()))
                .filter(chapter -> !chapter.lines().isEmpty())
                .toList();
        boolean current = profiles.current(clock.today()).id().equals(profile.id());
        return Templates.profile(title, profile, current, profiles.all(), chapters, wanted, clock.today().getYear());
    }

    /** Whether what is looked for stands in the rule's id, names or sources. */
    private boolean matches(Rule rule, String wanted, RuleProfile profile) {
        String small = wanted.toLowerCase(Locale.ROOT);
        return Stream.concat(
                        Stream.of(rule.id(), rule.source(), rule.name().zh(), rule.name().en()),
                        texts.sources(rule, profile, request.language()).stream())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(small));
    }

    /** Where the room is found. */
    @Singleton
    static class Links implements Navigation {
        @Override
        public List<Entry> entries() {
            return List.of(new Entry(90, "rules.nav", "/rules", Set.of()));
        }
    }
}
