package org.carepact.opendata.ocds;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * Builds one value's tree from a parser under limits: exact numbers, no key twice, bounded size and depth. Beyond a
 * limit it goes on reading to the value's end without building, so that what follows in the file is not lost.
 */
final class StrictTree {

    /** No release nests deeper than about fifteen. */
    static final int DEPTH = 64;

    /** No text is longer than this, in characters. */
    private static final int STRING = 4_000_000;

    /** A release of the longest allowed line of real text has a tenth of this. */
    private static final int VALUES = 400_000;

    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(1_000)
                    .maxNumberLength(1_000)
                    .maxStringLength(STRING)
                    .maxNameLength(1_000)
                    .build())
            .build();

    private final JsonParser parser;
    private final Limits limits;
    private final long start;
    private int values;
    private FaultReason refusal;
    private String refusedAt;
    private String refusedValue;

    private StrictTree(JsonParser parser, Limits limits) {
        this.parser = parser;
        this.limits = limits;
        this.start = parser.currentTokenLocation().getCharOffset();
    }

    /** A value, or why it can't be one; paths are from the value itself. */
    record Result(JsonNode value, FaultReason refusal, String path, String excerpt) {}

    /** An empty object that keeps numbers exact. */
    static ObjectNode object() {
        return NODES.objectNode();
    }

    /** Reads the value that begins at the parser's current token; afterwards the parser stands on its last one. */
    static Result read(JsonParser parser, Limits limits) throws IOException {
        StrictTree tree = new StrictTree(parser, limits);
        JsonNode value = tree.value("", 0);
        return tree.refusal == null
                ? new Result(value, null, null, null)
                : new Result(null, tree.refusal, tree.refusedAt, tree.refusedValue);
    }

    private JsonNode value(String path, int depth) throws IOException {
        JsonToken token = parser.currentToken();
        if (++values > VALUES) {
            refuse(FaultReason.TOO_LARGE, path, null);
        }
        if (token.isStructStart()) {
            if (depth >= DEPTH) {
                refuse(FaultReason.TOO_DEEP, path, null);
            } else if (parser.currentLocation().getCharOffset() - start > limits.release()) {
                refuse(FaultReason.TOO_LARGE, path, null);
            }
            if (refusal != null) {
                parser.skipChildren();
                return null;
            }
        }
        return switch (token) {
            case START_OBJECT -> object(path, depth);
            case START_ARRAY -> array(path, depth);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(path);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private JsonNode object(String path, int depth) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            String at = path + '/' + escape(name);
            parser.nextToken();
            if (object.has(name)) {
                refuse(FaultReason.DUPLICATE_KEY, at, name);
            }
            JsonNode child = value(at, depth + 1);
            if (refusal == null) {
                object.set(name, child);
            }
        }
        return checked(object, path);
    }

    private JsonNode array(String path, int depth) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode child = value(path + '/' + array.size(), depth + 1);
            if (refusal == null) {
                array.add(child);
                if ((array.size() & 1023) == 0) {
                    checked(array, path);
                }
            }
        }
        return checked(array, path);
    }

    private JsonNode checked(JsonNode node, String path) {
        if (refusal == null && parser.currentLocation().getCharOffset() - start > limits.release()) {
            refuse(FaultReason.TOO_LARGE, path, null);
        }
        return node;
    }

    private JsonNode number(String path) throws IOException {
        String text = parser.getText();
        try {
            return NODES.numberNode(new BigDecimal(text));
        } catch (NumberFormatException e) {
            refuse(FaultReason.NUMBER_OUT_OF_RANGE, path, text);
            return NODES.nullNode();
        }
    }

    private void refuse(FaultReason reason, String path, String value) {
        if (refusal == null) {
            refusal = reason;
            refusedAt = path;
            refusedValue = value;
        }
    }

    /** A key as a step of a JSON pointer (RFC 6901). */
    static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
