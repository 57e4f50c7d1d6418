package org.carepact.registry;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.i18n.Texts;
import org.carepact.kernel.time.LegalClock;
import org.carepact.kernel.web.Choice;
import org.carepact.rules.RuleId;
import org.carepact.rules.RuleProfiles;

/** What forms and filters of the register choose from, and the names of its codes, in the reader's language. */
@Singleton
public class DirectoryChoices {
    private static final int GRADES = 5;

    private final CountyAreas areas;
    private final QualificationCriteria criteria;
    private final RuleProfiles profiles;
    private final LegalClock clock;

    DirectoryChoices(CountyAreas areas, QualificationCriteria criteria, RuleProfiles profiles, LegalClock clock) {
        this.areas = areas;
        this.criteria = criteria;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** Towns and sub-districts. */
    public List<Choice> getAreas() {
        return areas.all().stream().map(area -> new Choice(area.code(), Texts.text(area.name()))).toList();
    }

    /** Fields of service. */
    public List<Choice> getFields() {
        return criteria.current().fields().stream().map(field -> new Choice(field.code(), Texts.text(field.name()))).toList();
    }

    /** Ratings, best first. */
    public List<Choice> getGrades() {
        return IntStream.rangeClosed(1, GRADES).mapToObj(grade -> GRADES + 1 - grade + "A").map(grade -> new Choice(grade, grade)).toList();
    }

    /** Capacity levels of the rules in force, highest first. */
    public List<Choice> getLevels() {
        return profiles.current(clock.today()).rule(RuleId.QUALIFICATION_TIERS).table().stream()
                .map(row -> row.get("tier"))
                .map(tier -> new Choice(tier, Texts.say("registry.level." + tier)))
                .toList();
    }

    /** Names of towns, separated as the language does. */
    public String areaNames(Collection<String> codes) {
        return named(codes.stream().map(code -> areas.find(code).map(CountyAreas.Area::name).orElse(new Bilingual(code, code))).toList());
    }

    /** Name of a field of service. */
    public String fieldName(String code) {
        return fieldNames(List.of(code));
    }

    /** Names of fields of service. */
    public String fieldNames(Collection<String> codes) {
        return named(codes.stream().map(code -> criteria.current().field(code).map(ServiceField::name).orElse(new Bilingual(code, code))).toList());
    }

    /** A value of the file in words, for its history. */
    public String value(String field, Object value) {
        if (value == null || value instanceof Collection<?> none && none.isEmpty()) {
            return "–";
        }
        return switch (field) {
            case "areas" -> areaNames(codes(value));
            case "fields" -> fieldNames(codes(value));
            case "level" -> Texts.say("registry.level." + value);
            case "renewing" -> Texts.say(Boolean.TRUE.equals(value) ? "registry.yes" : "registry.no");
            default -> plain(value);
        };
    }

    private static String plain(Object value) {
        if (value instanceof LocalDate day) {
            return Texts.day(day);
        }
        if (value instanceof Bilingual text) {
            return Texts.text(text);
        }
        return value instanceof Enum<?> constant ? Texts.name(constant) : value.toString();
    }

    private static List<String> codes(Object value) {
        return ((Collection<?>) value).stream().map(Object::toString).toList();
    }

    private static String named(List<Bilingual> names) {
        return names.stream().map(Texts::text).collect(Collectors.joining(Texts.say("registry.comma")));
    }
}
