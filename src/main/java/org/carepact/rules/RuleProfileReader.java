package org.carepact.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carepact.identity.Role;
import org.carepact.kernel.config.ConfigFaults;
import org.carepact.kernel.config.ConfigNode;
import org.carepact.kernel.i18n.Bilingual;

/** Reads one rule profile; every fault is noted with its line, and a profile with faults is not returned. */
final class RuleProfileReader {
    private final ConfigNode root;
    private final ConfigFaults faults;
    private final Map<String, RuleSource> sources = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private String profileId = "";

    private RuleProfileReader(ConfigNode root, ConfigFaults faults) {
        this.root = root;
        this.faults = faults;
    }

    static Optional<RuleProfile> read(ConfigNode root, ConfigFaults faults) {
        return new RuleProfileReader(root, faults).profile();
    }

    private Optional<RuleProfile> profile() {
        int before = faults.count();
        root.onlyKeys("profile", "sources", "sections");
        Optional<RuleProfile.Head> head = root.need("profile").flatMap(this::head);
        root.need("sources").ifPresent(this::sources);
        List<RuleSection> sections = new ArrayList<>();
        root.need("sections").ifPresent(list -> list.items().forEach(node -> section(node, sections)));
        if (faults.count() == before) {
            complete(sections);
        }
        return faults.count() == before ? head.map(h -> new RuleProfile(h, List.copyOf(sources.values()), sections)) : Optional.empty();
    }

    private Optional<RuleProfile.Head> head(ConfigNode node) {
        int before = faults.count();
        node.onlyKeys("id", "version", "effectiveFrom", "jurisdiction", "zone", "currency", "name", "note");
        profileId = node.text("id");
        if (!profileId.matches("[a-z0-9-]*")) {
            node.fault("the id has small letters, digits and hyphens only");
        }
        String version = node.text("version");
        String jurisdiction = node.text("jurisdiction");
        String currency = node.text("currency");
        LocalDate from = node.need("effectiveFrom").map(ConfigNode::date).orElse(LocalDate.EPOCH);
        Optional<ZoneId> zone = node.need("zone").flatMap(RuleProfileReader::zone);
        Bilingual name = node.need("name").map(RuleProfileReader::bilingual).orElse(null);
        Bilingual note = node.find("note").map(RuleProfileReader::bilingual).orElse(null);
        return faults.count() > before
                ? Optional.empty()
                : Optional.of(new RuleProfile.Head(profileId, version, from, jurisdiction, zone.orElseThrow(), currency, name, note));
    }

    private static Optional<ZoneId> zone(ConfigNode node) {
        try {
            return Optional.of(ZoneId.of(node.text()));
        } catch (DateTimeException unknown) {
            node.fault("'" + node.text() + "' is no time zone");
            return Optional.empty();
        }
    }

    /** A text in both languages; no Han characters in the English one. */
    static Bilingual bilingual(ConfigNode node) {
        node.onlyKeys("zh", "en");
        String zh = node.text("zh");
        String en = node.text("en");
        if (en.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN)) {
            node.fault("the English text has Chinese characters");
        }
        return new Bilingual(zh, en);
    }

    private void sources(ConfigNode node) {
        node.entries().forEach((key, value) -> sources.put(key, new RuleSource(key, bilingual(value))));
    }

    private void section(ConfigNode node, List<RuleSection> sections) {
        node.onlyKeys("id", "name", "rules");
        String id = node.text("id");
        if (!id.matches("[a-z][a-z-]*")) {
            node.fault("a section's id has small letters and hyphens only");
        }
        if (sections.stream().anyMatch(section -> section.id().equals(id))) {
            node.fault("section '" + id + "' is given twice");
        }
        Bilingual name = node.need("name").map(RuleProfileReader::bilingual).orElse(null);
        List<Rule> rules = new ArrayList<>();
        node.need("rules").ifPresent(map -> map.entries().forEach((key, value) -> rule(key, value).ifPresent(rules::add)));
        sections.add(new RuleSection(id, name, rules));
    }

    private Optional<Rule> rule(String id, ConfigNode node) {
        int before = faults.count();
        if (!id.matches("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)+")) {
            node.fault("'" + id + "' is no rule id; write area.name");
        }
        Integer first = lines.putIfAbsent(id, node.line());
        if (first != null) {
            node.fault("rule '" + id + "' is given twice, first in line " + first);
        }
        node.onlyKeys("value", "unit", "compare", "min", "max", "source", "confidence", "editableBy", "name", "note");
        Optional<RuleUnit> unit = node.need("unit").flatMap(n -> n.choice(RuleUnit.class));
        Optional<ConfigNode> value = node.need("value");
        Optional<RuleCompare> compare = node.find("compare").map(this::compare).orElse(Optional.of(RuleCompare.EXACTLY));
        String source = node.text("source");
        node.find("source").ifPresent(n -> checkSource(n, source));
        Optional<RuleConfidence> confidence = node.need("confidence").flatMap(n -> n.choice(RuleConfidence.class));
        Optional<RuleEditor> editor = node.need("editableBy").flatMap(n -> n.choice(RuleEditor.class));
        Bilingual name = node.need("name").map(RuleProfileReader::bilingual).orElse(null);
        Bilingual note = node.find("note").map(RuleProfileReader::bilingual).orElse(null);
        if (faults.count() > before) {
            return Optional.empty();
        }
        RuleUnit in = unit.orElseThrow();
        ConfigNode given = value.orElseThrow();
        List<String> items = in == RuleUnit.LIST ? given.items().stream().map(ConfigNode::text).toList() : List.of();
        List<Map<String, String>> rows = in == RuleUnit.TABLE ? given.items().stream().map(this::row).toList() : List.of();
        checkRoles(id, given, items, rows);
        String text = in == RuleUnit.LIST || in == RuleUnit.TABLE ? "" : scalar(id, node, given, in);
        return faults.count() > before
                ? Optional.empty()
                : Optional.of(new Rule(id, profileId, in, text, items, rows, compare.orElseThrow(), source,
                        confidence.orElseThrow(), editor.orElseThrow(), name, note));
    }

    /** Rules that name roles name ones that people can have. */
    private static void checkRoles(String id, ConfigNode value, List<String> items, List<Map<String, String>> rows) {
        List<String> named = new ArrayList<>();
        if (id.equals(RuleId.IDENTITY_SECOND_FACTOR_ROLES.id())) {
            named.addAll(items);
        }
        rows.forEach(row -> named.addAll(List.of(row.getOrDefault("roles", "").split(" "))));
        for (String name : named) {
            if (!name.isEmpty() && Stream.of(Role.values()).noneMatch(role -> role.name().equals(name))) {
                value.fault("'" + name + "' is no role");
            }
        }
    }

    private Map<String, String> row(ConfigNode node) {
        Map<String, String> row = new LinkedHashMap<>();
        node.entries().forEach((column, cell) -> row.put(column, cell.text()));
        return row;
    }

    private String scalar(String id, ConfigNode rule, ConfigNode value, RuleUnit unit) {
        if (unit == RuleUnit.FLAG) {
            return String.valueOf(value.flag());
        }
        if (!unit.isNumber()) {
            return value.text();
        }
        BigDecimal number = unit.isWhole() ? BigDecimal.valueOf(value.number()) : value.decimal();
        if (number.signum() < 0) {
            value.fault(id + " is negative");
        }
        if (unit == RuleUnit.PCT && number.compareTo(BigDecimal.valueOf(100)) > 0) {
            value.fault(id + " is more than 100 per cent");
        }
        BigDecimal min = rule.find("min").map(ConfigNode::decimal).orElse(number);
        BigDecimal max = rule.find("max").map(ConfigNode::decimal).orElse(number);
        if (number.compareTo(min) < 0 || number.compareTo(max) > 0) {
            value.fault(id + " is outside its legal range of " + min.toPlainString() + " to " + max.toPlainString());
        }
        return number.toPlainString();
    }

    private Optional<RuleCompare> compare(ConfigNode node) {
        Optional<RuleCompare> compare = RuleCompare.ofSign(node.text());
        if (compare.isEmpty()) {
            node.fault("'" + node.text() + "' is none of = >= <= > <");
        }
        return compare;
    }

    private void checkSource(ConfigNode node, String source) {
        for (String part : source.split(";")) {
            String key = part.strip().split(" ")[0];
            used.add(key);
            if (!sources.containsKey(key)) {
                node.fault("source '" + key + "' is not among the sources above");
            }
        }
    }

    /** Nothing that code relies on is lacking: a missing rule is a fault of the start, never a surprise later. */
    private void complete(List<RuleSection> sections) {
        Map<String, Rule> rules = new HashMap<>();
        sections.forEach(section -> section.rules().forEach(rule -> rules.put(rule.id(), rule)));
        for (RuleId id : RuleId.values()) {
            Rule rule = rules.get(id.id());
            if (rule == null) {
                root.fault("rule '" + id.id() + "' is missing");
            } else if (!id.fits(rule.unit())) {
                faults.add(root.file(), lines.get(id.id()), "rule '" + id.id() + "' must be of unit " + id.unit() + ", not " + rule.unit());
            }
        }
        for (ProcurementMethod method : ProcurementMethod.values()) {
            for (MethodRule rule : method.required()) {
                if (!rules.containsKey(rule.id(method))) {
                    root.fault("rule '" + rule.id(method) + "' is missing");
                }
            }
        }
        for (String key : sources.keySet()) {
            if (!used.contains(key)) {
                root.fault("source '" + key + "' is used by no rule");
            }
        }
    }
}
