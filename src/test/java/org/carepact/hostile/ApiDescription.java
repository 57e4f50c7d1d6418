package org.carepact.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The OpenAPI document as the service gives it out, read so that tests can make requests from it. */
final class ApiDescription {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonNode root;

    private ApiDescription(JsonNode root) {
        this.root = root;
    }

    static ApiDescription read() throws java.io.IOException {
        return new ApiDescription(JSON.readTree(RestAssured.given().get("/openapi?format=json").then().statusCode(200).extract().asByteArray()));
    }

    /** One parameter: {@code where} is path, query or header. */
    record Parameter(String name, String where, boolean required, JsonNode schema) {}

    /** One field of a body, however deep. */
    record Field(String pointer, JsonNode schema, boolean required) {}

    /** One operation. {@code body} is the schema of its JSON body, or null; {@code needed} where it may not be left out. */
    record Operation(String method, String path, List<Parameter> parameters, JsonNode body, boolean needed, boolean json, boolean binary, boolean secured, JsonNode responses) {
        String name() {
            return method + " " + path;
        }

        boolean has(String where, String name) {
            return parameters.stream().anyMatch(each -> each.where().equals(where) && each.name().equals(name));
        }

        List<Parameter> in(String where) {
            return parameters.stream().filter(each -> each.where().equals(where)).toList();
        }

        boolean reads() {
            return method.equals("GET");
        }
    }

    /** The operations under {@code /api/v1}. */
    List<Operation> operations() {
        List<Operation> found = new ArrayList<>();
        root.path("paths").fields().forEachRemaining(path -> {
            if (path.getKey().startsWith("/api/v1")) {
                path.getValue().fields().forEachRemaining(each -> {
                    if (List.of("get", "post", "put", "delete", "patch").contains(each.getKey())) {
                        found.add(operation(each.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), path.getValue(), each.getValue()));
                    }
                });
            }
        });
        return found;
    }

    private Operation operation(String method, String path, JsonNode item, JsonNode operation) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode list : List.of(item.path("parameters"), operation.path("parameters"))) {
            list.forEach(each -> parameters.add(new Parameter(each.get("name").asText(), each.get("in").asText(), each.path("required").asBoolean(), each.path("schema"))));
        }
        JsonNode content = operation.path("requestBody").path("content");
        JsonNode json = content.path("application/json").path("schema");
        boolean text = !json.isMissingNode() && !json.path("format").asText().equals("binary");
        return new Operation(method, path, parameters, text ? resolved(json) : null,
                operation.path("requestBody").path("required").asBoolean(), text, !content.isMissingNode() && !text,
                operation.path("security").size() > 0, operation.path("responses"));
    }

    /** A body with every described field, each of the described type; whether it makes sense is another matter. */
    JsonNode sample(JsonNode schema) {
        JsonNode node = resolved(schema);
        if (node.has("enum")) {
            return node.get("enum").get(0);
        }
        return switch (type(node)) {
            case "object" -> {
                ObjectNode object = NODES.objectNode();
                node.path("properties").fields().forEachRemaining(each -> object.set(each.getKey(), sample(each.getValue())));
                yield object;
            }
            case "array" -> {
                ArrayNode array = NODES.arrayNode();
                int least = Math.max(1, node.path("minItems").asInt(1));
                for (int i = 0; i < least; i++) {
                    array.add(sample(node.get("items")));
                }
                yield array;
            }
            case "integer", "number" -> NODES.numberNode(1);
            case "boolean" -> NODES.booleanNode(false);
            default -> NODES.textNode(text(node));
        };
    }

    private static String text(JsonNode node) {
        return switch (node.path("format").asText()) {
            case "date" -> "2026-05-06";
            case "date-time" -> "2026-05-06T09:30:00+08:00";
            case "uuid" -> UUID.randomUUID().toString();
            default -> "x".repeat(Math.max(3, node.path("minLength").asInt(3)));
        };
    }

    /** All fields below a schema, with their JSON pointers; of lists the first element's. */
    List<Field> fields(JsonNode schema) {
        List<Field> found = new ArrayList<>();
        collect("", resolved(schema), found, 0);
        return found;
    }

    private void collect(String at, JsonNode node, List<Field> found, int depth) {
        if (depth > 5) {
            return;
        }
        if (type(node).equals("array")) {
            collect(at + "/0", resolved(node.get("items")), found, depth + 1);
            return;
        }
        List<String> required = new ArrayList<>();
        node.path("required").forEach(each -> required.add(each.asText()));
        node.path("properties").fields().forEachRemaining(each -> {
            JsonNode inner = resolved(each.getValue());
            String pointer = at + "/" + each.getKey();
            found.add(new Field(pointer, inner, required.contains(each.getKey())));
            collect(pointer, inner, found, depth + 1);
        });
    }

    JsonNode resolved(JsonNode schema) {
        JsonNode node = schema;
        while (node.has("$ref")) {
            node = root.at(node.get("$ref").asText().substring(1));
        }
        for (String either : List.of("anyOf", "oneOf", "allOf")) {
            if (node.has(either)) {
                for (JsonNode one : node.get(either)) {
                    if (!one.path("type").asText().equals("null")) {
                        return resolved(one);
                    }
                }
            }
        }
        return node;
    }

    /** The JSON type; of several the one that is not null. */
    static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            for (JsonNode each : type) {
                if (!each.asText().equals("null")) {
                    return each.asText();
                }
            }
        }
        return type.asText("string");
    }

    /** Values of one field that cannot be right for its type, by what is wrong with them. */
    static Map<String, String> wrong(Field field) {
        Map<String, String> values = new LinkedHashMap<>();
        JsonNode schema = field.schema();
        String format = schema.path("format").asText();
        if (field.required()) {
            values.put("null", "null");
        }
        switch (type(schema)) {
            case "object" -> {
                values.put("a list", "[]");
                values.put("a text", "\"x\"");
                values.put("a number", "7");
            }
            case "array" -> {
                values.put("an object", "{}");
                values.put("a text", "\"x\"");
                values.put("a number", "7");
            }
            case "integer", "number" -> {
                values.put("a text", "\"x\"");
                values.put("NaN", "\"NaN\"");
                values.put("Infinity", "\"Infinity\"");
                values.put("a bare NaN", "NaN");
                values.put("a list", "[1]");
                values.put("an object", "{}");
                values.put("a huge number", "1e999999999");
                values.put("a truth", "true");
            }
            case "boolean" -> {
                values.put("a text", "\"yes\"");
                values.put("a number", "7");
                values.put("a list", "[]");
            }
            default -> {
                values.put("a number", "7");
                values.put("a truth", "true");
                values.put("a list", "[\"x\"]");
                values.put("an object", "{\"zh\":\"x\"}");
                values.put("a control character", "\"a\\u0000b\"");
                values.put("an escape", "\"a\\u001bb\"");
                values.put("half a sign", "\"a\\ud800b\"");
                if (schema.has("enum")) {
                    values.put("an unknown name", "\"NO_SUCH\"");
                    values.put("an ordinal", "0");
                }
                if (!format.isEmpty()) {
                    values.put("no date", "\"2026-13-45\"");
                    values.put("a far date", "\"+999999999-12-31\"");
                    values.put("a far time", "\"+99999-12-31T00:00:00Z\"");
                    values.put("an early day", "\"0000-01-01\"");
                }
                if (schema.has("maxLength")) {
                    values.put("too long", "\"" + "x".repeat(schema.get("maxLength").asInt() + 1) + "\"");
                }
                if (schema.path("pattern").asText().equals("\\S")) {
                    values.put("blank", "\"  \"");
                }
            }
        }
        return values;
    }
}
