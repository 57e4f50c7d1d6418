package org.carepact.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carepact.kernel.i18n.Bilingual;

/**
 * A version of the rules for programs.
 *
 * @param id kept by whatever began under it
 * @param effectiveFrom first day on which what begins falls under it
 * @param jurisdiction administrative division code
 * @param zone IANA name
 * @param note what is particular to it, or absent
 * @param sources legal texts; absent in lists
 * @param sections the rules; absent in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleProfileView(
        String id,
        String version,
        LocalDate effectiveFrom,
        String jurisdiction,
        String zone,
        String currency,
        Bilingual name,
        Bilingual note,
        List<RuleSource> sources,
        List<Section> sections) {

    /** A chapter. */
    public record Section(String id, Bilingual name, List<RuleView> rules) {}

    /**
     * One rule.
     *
     * @param unit {@code wd, cd, h, min, months, years, yuan, pct, ratio, count, mb, flag, text, list, table}
     * @param value as text; absent for lists and tables
     * @param items the value of a list; else absent
     * @param rows the value of a table; else absent
     * @param compare how the value binds: {@code = >= <= > <}
     * @param confidence {@code V, V2, MH, MM, ML, D}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RuleView(
            String id,
            String unit,
            String value,
            List<String> items,
            List<Map<String, String>> rows,
            String compare,
            String source,
            RuleConfidence confidence,
            RuleEditor editableBy,
            Bilingual name,
            Bilingual note) {
        static RuleView of(Rule rule) {
            boolean list = rule.unit() == RuleUnit.LIST;
            boolean table = rule.unit() == RuleUnit.TABLE;
            return new RuleView(rule.id(), rule.unit().code(), list || table ? null : rule.value(),
                    list ? rule.items() : null, table ? rule.rows() : null, rule.compare().sign(), rule.source(),
                    rule.confidence(), rule.editableBy(), rule.name(), rule.note());
        }
    }

    /** With all its rules. */
    static RuleProfileView of(RuleProfile profile) {
        List<Section> sections = profile.sections().stream()
                .map(section -> new Section(section.id(), section.name(), section.rules().stream().map(RuleView::of).toList()))
                .toList();
        return view(profile, profile.sources(), sections);
    }

    /** For a list: what it is, without its rules. */
    static RuleProfileView brief(RuleProfile profile) {
        return view(profile, null, null);
    }

    private static RuleProfileView view(RuleProfile profile, List<RuleSource> sources, List<Section> sections) {
        return new RuleProfileView(profile.id(), profile.version(), profile.effectiveFrom(), profile.jurisdiction(),
                profile.zone().getId(), profile.currency(), profile.name(), profile.note(), sources, sections);
    }
}
