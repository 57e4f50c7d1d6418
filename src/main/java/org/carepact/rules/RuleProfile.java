package org.carepact.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carepact.kernel.i18n.Bilingual;

/**
 * One version of the rules of a jurisdiction, immutable. A thing that began under a profile keeps its {@link #id()} and
 * is judged by it to its end. All ids of {@link RuleId} and {@link MethodRule} are present: checked at start.
 */
public final class RuleProfile {
    private final String id;
    private final String version;
    private final LocalDate effectiveFrom;
    private final String jurisdiction;
    private final ZoneId zone;
    private final String currency;
    private final Bilingual name;
    private final Bilingual note;
    private final List<RuleSource> sources;
    private final List<RuleSection> sections;
    private final Map<String, Rule> rules = new LinkedHashMap<>();

    RuleProfile(Head head, List<RuleSource> sources, List<RuleSection> sections) {
        this.id = head.id();
        this.version = head.version();
        this.effectiveFrom = head.effectiveFrom();
        this.jurisdiction = head.jurisdiction();
        this.zone = head.zone();
        this.currency = head.currency();
        this.name = head.name();
        this.note = head.note();
        this.sources = List.copyOf(sources);
        this.sections = List.copyOf(sections);
        sections.forEach(section -> section.rules().forEach(rule -> rules.put(rule.id(), rule)));
    }

    /** What stands on top of a profile's file. */
    record Head(
            String id,
            String version,
            LocalDate effectiveFrom,
            String jurisdiction,
            ZoneId zone,
            String currency,
            Bilingual name,
            Bilingual note) {}

    /** Stable, kept by whatever began under it: {@code cn-guangdong-county-2026}. */
    public String id() {
        return id;
    }

    public String version() {
        return version;
    }

    /** First day on which what begins falls under it. */
    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    /** Administrative division code (GB/T 2260) it is made for. */
    public String jurisdiction() {
        return jurisdiction;
    }

    /** Where days begin and end. */
    public ZoneId zone() {
        return zone;
    }

    /** ISO 4217. */
    public String currency() {
        return currency;
    }

    public Bilingual name() {
        return name;
    }

    /** What is particular to this version, or null. */
    public Bilingual note() {
        return note;
    }

    public List<RuleSource> sources() {
        return sources;
    }

    public List<RuleSection> sections() {
        return sections;
    }

    /** A rule that code relies on. */
    public Rule rule(RuleId rule) {
        return rules.get(rule.id());
    }

    /** A rule that each method states for itself; empty where this method has none (no bids are prepared, for one). */
    public Optional<Rule> find(ProcurementMethod method, MethodRule rule) {
        return Optional.ofNullable(rules.get(rule.id(method)));
    }

    /** A rule that every competitive method states for itself. */
    public Rule rule(ProcurementMethod method, MethodRule rule) {
        return rule(rule.id(method));
    }

    /** A rule by its id. @throws IllegalArgumentException if there is none */
    public Rule rule(String ruleId) {
        return find(ruleId).orElseThrow(() -> new IllegalArgumentException("no rule '" + ruleId + "' in " + id));
    }

    /** A rule by its id, as somebody typed it. */
    public Optional<Rule> find(String ruleId) {
        return Optional.ofNullable(rules.get(ruleId));
    }

    /** All rules whose id begins so, {@code qualification.gate.}, in the file's order. */
    public List<Rule> group(String prefix) {
        return rules.values().stream().filter(rule -> rule.id().startsWith(prefix)).toList();
    }

    /** Number of working or calendar days. */
    public int days(RuleId rule) {
        return rule(rule).days();
    }

    /** A whole number of whatever the rule counts. */
    public int number(RuleId rule) {
        return rule(rule).number();
    }

    public BigDecimal decimal(RuleId rule) {
        return rule(rule).decimal();
    }

    public boolean flag(RuleId rule) {
        return rule(rule).flag();
    }

    public String text(RuleId rule) {
        return rule(rule).text();
    }

    public List<String> list(RuleId rule) {
        return rule(rule).list();
    }

    /** Rows, columns by name. */
    public List<Map<String, String>> table(RuleId rule) {
        return rule(rule).table();
    }

    @Override
    public String toString() {
        return id;
    }
}
