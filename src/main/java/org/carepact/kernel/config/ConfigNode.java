package org.carepact.kernel.config;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One place in a configuration file. Reading never throws: what is missing or malformed is noted as a fault with its
 * line, and a harmless value is returned, so that one pass finds every fault. Check {@link ConfigFaults} before use.
 */
public final class ConfigNode {
    private final String file;
    private final Node node;
    private final ConfigFaults faults;

    ConfigNode(String file, Node node, ConfigFaults faults) {
        this.file = file;
        this.node = node;
        this.faults = faults;
    }

    /** The line it starts on; the first is 1. */
    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** Name of the file it stands in. */
    public String file() {
        return file;
    }

    /** Notes a fault at this place. */
    public void fault(String what) {
        faults.add(file, line(), what);
    }

    /** Keys and values in the file's order; a key given twice is a fault. */
    public Map<String, ConfigNode> entries() {
        Map<String, ConfigNode> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            fault("keys with values are expected here");
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            ConfigNode value = new ConfigNode(file, tuple.getValueNode(), faults);
            if (entries.putIfAbsent(key, value) != null) {
                faults.add(file, tuple.getKeyNode().getStartMark().getLine() + 1, "'" + key + "' is given twice");
            }
        }
        return entries;
    }

    /** Notes a fault for each key that is not among these. */
    public void onlyKeys(String... known) {
        List<String> names = Arrays.asList(known);
        entries().forEach((key, value) -> {
            if (!names.contains(key)) {
                value.fault("'" + key + "' is not known here; known are " + String.join(", ", names));
            }
        });
    }

    /** The elements of a list. */
    public List<ConfigNode> items() {
        List<ConfigNode> items = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> items.add(new ConfigNode(file, item, faults)));
        } else {
            fault("a list is expected here");
        }
        return items;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Whether there is nothing but keys with values here. */
    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** The value of a key, if it is given. */
    public Optional<ConfigNode> find(String key) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(key)) {
                    return Optional.of(new ConfigNode(file, tuple.getValueNode(), faults));
                }
            }
        }
        return Optional.empty();
    }

    /** The value of a key; its absence is a fault. */
    public Optional<ConfigNode> need(String key) {
        Optional<ConfigNode> found = find(key);
        if (found.isEmpty()) {
            fault("'" + key + "' is missing");
        }
        return found;
    }

    /** The text of this place; "" with a fault where it is empty or no plain value. */
    public String text() {
        if (node instanceof ScalarNode scalar && !Tag.NULL.equals(scalar.getTag())) {
            return scalar.getValue();
        }
        fault("a plain value is expected here");
        return "";
    }

    /** The text of a required key, not blank. */
    public String text(String key) {
        Optional<ConfigNode> value = need(key);
        String text = value.map(ConfigNode::text).orElse("");
        if (value.isPresent() && text.isBlank()) {
            value.get().fault("'" + key + "' is empty");
        }
        return text;
    }

    /** A whole number, or 0 with a fault. */
    public int number() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException wrong) {
            fault("a whole number is expected here");
            return 0;
        }
    }

    /** An exact decimal, or 0 with a fault. */
    public BigDecimal decimal() {
        try {
            return new BigDecimal(text());
        } catch (NumberFormatException wrong) {
            fault("a number is expected here");
            return BigDecimal.ZERO;
        }
    }

    /** {@code true} or {@code false}. */
    public boolean flag() {
        String text = text();
        if (!text.equals("true") && !text.equals("false")) {
            fault("true or false is expected here");
        }
        return text.equals("true");
    }

    /** A day written 2026-09-24, or 1970-01-01 with a fault. */
    public LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeException wrong) {
            fault("a date like 2026-09-24 is expected here");
            return LocalDate.EPOCH;
        }
    }

    /** One of an enum's constants, or empty with a fault. */
    public <E extends Enum<E>> Optional<E> choice(Class<E> type) {
        String text = text();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return Optional.of(constant);
            }
        }
        fault("'" + text + "' is not one of " + Arrays.toString(type.getEnumConstants()));
        return Optional.empty();
    }
}
