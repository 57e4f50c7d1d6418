package org.carepact.assessment.engine;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.carepact.kernel.config.ConfigFaults;
import org.carepact.kernel.config.ConfigFile;
import org.carepact.kernel.config.ConfigNode;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.number.Fraction;

/** Reads assessment templates; every fault is noted with its line, and a template with faults is not returned. */
public final class TemplateReader {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final ConfigNode root;
    private final ConfigFaults faults;

    private TemplateReader(ConfigNode root, ConfigFaults faults) {
        this.root = root;
        this.faults = faults;
    }

    /** The templates of a directory by file name. @throws org.carepact.kernel.config.ConfigRefused naming every fault */
    public static List<AssessmentTemplate> directory(Path directory) {
        ConfigFaults faults = new ConfigFaults();
        List<AssessmentTemplate> templates = new ArrayList<>();
        for (Path file : ConfigFile.list(directory, faults)) {
            ConfigFile.read(file, faults).flatMap(root -> read(root, faults)).ifPresent(template -> {
                boolean twice = templates.stream()
                        .anyMatch(other -> other.code().equals(template.code()) && other.version() == template.version());
                if (twice) {
                    faults.add(String.valueOf(file.getFileName()), 0, template.code() + " version " + template.version() + " is given twice");
                }
                templates.add(template);
            });
        }
        faults.refuseIfAny();
        return List.copyOf(templates);
    }

    /** One template, or empty with its faults noted. */
    public static Optional<AssessmentTemplate> read(ConfigNode root, ConfigFaults faults) {
        return new TemplateReader(root, faults).template();
    }

    private Optional<AssessmentTemplate> template() {
        int before = faults.count();
        root.onlyKeys("code", "version", "effectiveFrom", "method", "name", "note", "reference", "digits", "minimumRemaining",
                "bestBandWhenMissing", "reply", "improvementDays", "sources", "dimensions", "deductions", "bonuses", "vetoes", "bands");
        AssessmentTemplate.Method method = root.need("method").flatMap(node -> node.choice(AssessmentTemplate.Method.class))
                .orElse(AssessmentTemplate.Method.ITEM_PARTY);
        String code = root.text("code");
        if (!code.matches("[a-z0-9-]{1,40}")) {
            root.fault("the code has small letters, digits and hyphens only");
        }
        List<AssessmentTemplate.SourceWeight> sources = list("sources", this::source);
        List<Indicator> dimensions = list("dimensions", node -> indicator(node, method));
        List<AssessmentTemplate.Band> bands = list("bands", this::band);
        String bestWhenMissing = root.text("bestBandWhenMissing");
        AssessmentTemplate template = new AssessmentTemplate(code, number(root, "version", 1, 10_000),
                root.need("effectiveFrom").map(ConfigNode::date).orElse(LocalDate.EPOCH), method, words(root, "name"), words(root, "note"),
                words(root, "reference"), number(root, "digits", 0, 9), points(root, "minimumRemaining"), bestWhenMissing,
                root.need("reply").map(this::reply).orElse(null), number(root, "improvementDays", 1, 365), sources, dimensions,
                list("deductions", this::adjustment), list("bonuses", this::adjustment), list("vetoes", this::veto), bands);
        if (faults.count() == before) {
            new TemplateCheck(root).check(template);
        }
        return faults.count() == before ? Optional.of(template) : Optional.empty();
    }

    private <T> List<T> list(String key, Function<ConfigNode, T> reading) {
        List<T> read = new ArrayList<>();
        root.need(key).ifPresent(list -> list.items().forEach(node -> read.add(reading.apply(node))));
        return List.copyOf(read);
    }

    private Indicator indicator(ConfigNode node, AssessmentTemplate.Method method) {
        node.onlyKeys("code", "name", "weight", "formula", "type", "rubric", "source", "party", "reference", "parameters", "coverage",
                "children");
        List<Indicator> children = new ArrayList<>();
        node.find("children").ifPresent(list -> list.items().forEach(child -> children.add(indicator(child, method))));
        boolean leaf = children.isEmpty();
        Formula formula = null;
        IndicatorType type = null;
        Map<String, String> parameters = Map.of();
        Map<String, String> coverage = Map.of();
        if (leaf && method == AssessmentTemplate.Method.MULTI_SOURCE) {
            formula = node.need("formula").flatMap(each -> each.choice(Formula.class)).orElse(null);
            parameters = numbers(node, "parameters", formula == null ? List.of() : formula.parameters());
            coverage = numbers(node, "coverage", formula == null ? List.of() : formula.coverage());
        } else if (leaf) {
            type = node.need("type").flatMap(each -> each.choice(IndicatorType.class)).orElse(null);
        }
        Bilingual rubric = leaf ? words(node, "rubric") : null;
        Bilingual source = leaf ? words(node, "source") : null;
        SourceParty party = leaf ? node.need("party").flatMap(each -> each.choice(SourceParty.class)).orElse(null) : null;
        return new Indicator(node.text("code"), words(node, "name"), points(node, "weight"), formula, type, rubric, source, party,
                node.find("reference").isPresent() ? words(node, "reference") : null, parameters, coverage, List.copyOf(children));
    }

    /** Exactly the wanted numbers, kept as they were written. */
    private Map<String, String> numbers(ConfigNode node, String key, List<String> wanted) {
        Map<String, String> numbers = new LinkedHashMap<>();
        Optional<ConfigNode> given = wanted.isEmpty() ? node.find(key) : node.need(key);
        given.ifPresent(map -> {
            map.onlyKeys(wanted.toArray(String[]::new));
            for (String name : wanted) {
                map.need(name).ifPresent(value -> {
                    if (number(value) != null) {
                        numbers.put(name, value.text().strip());
                    }
                });
            }
        });
        return java.util.Collections.unmodifiableMap(numbers);
    }

    private static Fraction number(ConfigNode value) {
        try {
            Fraction number = Fraction.parse(value.text());
            if (number.signum() >= 0) {
                return number;
            }
        } catch (NumberFormatException wrong) {
            value.fault("a decimal or a quotient like 1/3 is expected here");
            return null;
        } catch (ArithmeticException wrong) {
            value.fault("this number cannot be computed with");
            return null;
        }
        value.fault("a number below zero has no meaning here");
        return null;
    }

    private AssessmentTemplate.SourceWeight source(ConfigNode node) {
        node.onlyKeys("code", "name", "weight");
        return new AssessmentTemplate.SourceWeight(node.text("code"), words(node, "name"), points(node, "weight"));
    }

    private AssessmentTemplate.Adjustment adjustment(ConfigNode node) {
        node.onlyKeys("code", "name", "each", "most", "counter");
        return new AssessmentTemplate.Adjustment(node.text("code"), words(node, "name"), points(node, "each"), points(node, "most"),
                node.need("counter").flatMap(each -> each.choice(Counter.class)).orElse(null));
    }

    private AssessmentTemplate.Veto veto(ConfigNode node) {
        node.onlyKeys("code", "name", "scoreCap", "effect");
        BigDecimal cap = node.find("scoreCap").isPresent() ? points(node, "scoreCap") : null;
        return new AssessmentTemplate.Veto(node.text("code"), words(node, "name"), cap, words(node, "effect"));
    }

    private AssessmentTemplate.Band band(ConfigNode node) {
        node.onlyKeys("code", "name", "from", "to", "consequences");
        List<AssessmentTemplate.Consequence> consequences = new ArrayList<>();
        node.need("consequences").ifPresent(list -> list.items().forEach(each -> {
            each.onlyKeys("code", "text");
            consequences.add(new AssessmentTemplate.Consequence(each.text("code"), words(each, "text")));
        }));
        return new AssessmentTemplate.Band(node.text("code"), words(node, "name"), points(node, "from"), points(node, "to"),
                List.copyOf(consequences));
    }

    private AssessmentTemplate.ReplyPeriod reply(ConfigNode node) {
        node.onlyKeys("value", "unit");
        return new AssessmentTemplate.ReplyPeriod(number(node, "value", 1, 365),
                node.need("unit").flatMap(each -> each.choice(AssessmentTemplate.ReplyUnit.class)).orElse(null));
    }

    private static int number(ConfigNode node, String key, int least, int most) {
        Optional<ConfigNode> value = node.need(key);
        int number = value.map(ConfigNode::number).orElse(least);
        if (number < least || number > most) {
            value.orElse(node).fault("'" + key + "' must be between " + least + " and " + most);
        }
        return number;
    }

    /** Points are within 0 and 100. */
    private static BigDecimal points(ConfigNode node, String key) {
        Optional<ConfigNode> value = node.need(key);
        BigDecimal points = value.map(ConfigNode::decimal).orElse(BigDecimal.ZERO);
        if (!Fraction.isSane(points) || points.signum() < 0 || points.compareTo(HUNDRED) > 0) {
            value.orElse(node).fault("'" + key + "' must be between 0 and 100");
            return BigDecimal.ZERO;
        }
        return points;
    }

    /** Both languages are required: no page shows half a template. */
    private static Bilingual words(ConfigNode node, String key) {
        Optional<ConfigNode> value = node.need(key);
        value.ifPresent(words -> words.onlyKeys("zh", "en"));
        return value.map(words -> new Bilingual(words.text("zh"), words.text("en"))).orElse(new Bilingual("", ""));
    }
}
