package org.carepact.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carepact.hostile.ApiDescription.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.carepact.demo.DemoClock;
import org.carepact.hostile.ApiDescription.Field;
import org.carepact.hostile.ApiDescription.Operation;
import org.carepact.hostile.ApiDescription.Parameter;
import org.carepact.hostile.Wire.Answer;
import org.carepact.hostile.Wire.Request;
import org.carepact.support.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the OpenAPI document under bad input: always a 4xx problem that names the field in the asker's
 * language, never a 500, never a word of our insides, and not one row changed. An operation is covered by being described.
 */
@QuarkusTest
class HostileInputTest {
    private static final List<String> PEOPLE = List.of("officer", "approver", "finance", "orga", "opener1", "evaluator1", "supervisor", "admin", "auditor");
    private static final int MOST_BYTES = 1024 * 1024;
    private static final List<String> NO_SUCH = List.of("nope", "ZB-2026-9999", "00000000-0000-0000-0000-000000000000", "-1", "99999999999999999999",
            "%00", "a%00b", "a%2Fb", "%2e%2e%2f%2e%2e", "%27%20OR%201%3D1%20--", "%E4%BD%A0%E5%A5%BD", "%FF%FE", "%ED%A0%80", "x".repeat(1500));

    private static Things things;

    @Inject
    DataSource source;

    @Inject
    DemoClock clock;

    private final Wire wire = new Wire();
    private final List<String> faults = new ArrayList<>();
    private int asked;

    @BeforeEach
    void thingsToAttack() {
        Api.forget();
        if (things == null) {
            clock.set(OffsetDateTime.parse("2026-03-02T09:00:00+08:00").toInstant());
            things = Things.made();
        }
    }

    /** One kind of attack upon one operation, by somebody who may use it. */
    private interface Attack {
        void upon(Operation operation, String who) throws IOException, InterruptedException;
    }

    @Test
    void nobodyGetsInWithoutAGoodToken() throws Exception {
        all((operation, who) -> {
            String at = things.address(operation.path());
            if (operation.secured()) {
                refused(operation, "without token", plain(operation, at, null), 401);
                for (String header : List.of("Bearer x", "Bearer a.b.c", "Bearer ", "Basic b2ZmaWNlcjp4", "Bearer " + "x".repeat(5000))) {
                    refused(operation, "with " + header.substring(0, Math.min(12, header.length())), plain(operation, at, null).with("Authorization", header), 401);
                }
            }
            if (!operation.reads()) {
                refused(operation, "as auditor, who changes nothing", plain(operation, at, "auditor"));
            }
        });
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        all((operation, who) -> {
            if (operation.path().endsWith("/verifications/{code}")) {
                return; // that a code is unknown is its answer
            }
            for (Parameter place : operation.in("path")) {
                for (String key : NO_SUCH) {
                    String at = things.address(operation.path().replace("{" + place.name() + "}", key));
                    refused(operation, "at " + key.substring(0, Math.min(30, key.length())), plain(operation, at, who));
                }
            }
            answered(operation, "by another method", Request.of("PATCH", things.address(operation.path()), who).json("{}"));
        });
    }

    @Test
    void queriesThatMakeNoSenseAreRefused() throws Exception {
        all((operation, who) -> {
            String at = things.address(operation.path());
            if (operation.has("query", "limit")) {
                for (String limit : List.of("0", "-1", "101", "abc", "1e3", "99999999999", "%00", "")) {
                    fieldRefused(operation, "limit " + limit, Request.of(operation.method(), at + "?limit=" + limit, who), "/limit");
                }
            }
            if (operation.has("query", "cursor")) {
                for (String cursor : List.of("!", "AAAA", "%00", "x".repeat(1500), "%F0%9F%98%80")) {
                    fieldRefused(operation, "cursor " + cursor.substring(0, Math.min(9, cursor.length())),
                            Request.of(operation.method(), at + "?cursor=" + cursor, who), "/cursor");
                }
            }
            for (Parameter parameter : operation.in("query")) {
                if (operation.binary()) {
                    continue; // any name will do for a file
                }
                for (String value : List.of("%00", "%FF", "%ED%A0%80", "%25%27%22", "x".repeat(3000))) {
                    answered(operation, "?" + parameter.name(), plain(operation, at, who, parameter.name() + "=" + value));
                }
                if (parameter.required()) {
                    refused(operation, "without " + parameter.name(), plain(operation, at, who));
                }
            }
        });
    }

    @Test
    void bodiesThatAreNoneAreRefused() throws Exception {
        all((operation, who) -> {
            if (!operation.json()) {
                return;
            }
            Request request = upon(operation, who);
            String good = JSON.writeValueAsString(api().sample(operation.body()));
            String name = operation.body().path("properties").fieldNames().next();
            Map<String, String> bodies = new LinkedHashMap<>();
            for (String body : List.of("", " ", "null", "[]", "\"x\"", "7", "{", "{\"", good + good, good + "x", good.substring(0, good.length() - 1), "[".repeat(5000), "{'a':1}", "<a/>")) {
                bodies.put(body.substring(0, Math.min(10, body.length())) + " " + body.length(), body);
            }
            if (!operation.needed()) {
                bodies.values().removeIf(body -> body.isBlank() || body.equals("null"));
            }
            bodies.put("a field twice", "{\"" + name + "\":null," + good.substring(1));
            bodies.forEach((what, body) -> refused(operation, "body " + what, request.json(body)));
            fieldRefused(operation, "an unknown field", request.json("{\"noSuchField\":1," + good.substring(1)), "/noSuchField");
            refused(operation, "bytes that are no UTF-8", request.body("application/json", new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'}));
            refused(operation, "text/plain", request.body("text/plain", good.getBytes(StandardCharsets.UTF_8)), 415);
            refused(operation, "application/xml", request.body("application/xml", "<a/>".getBytes(StandardCharsets.UTF_8)), 415);
            byte[] large = ("{\"" + name + "\":\"" + "x".repeat(MOST_BYTES) + "\"}").getBytes(StandardCharsets.UTF_8);
            refused(operation, "over the limit", request.body("application/json", large), 413);
            refused(operation, "over the limit, of unknown length", request.body("application/json", large).unmeasured(), 413);
        });
    }

    @Test
    void eachFieldIsNamedWhenItIsWrong() throws Exception {
        all((operation, who) -> {
            if (!operation.json()) {
                return;
            }
            Request request = upon(operation, who);
            for (Field field : api().fields(operation.body())) {
                if (field.required()) {
                    JsonNode body = api().sample(operation.body());
                    ((ObjectNode) body.at(parent(field.pointer()))).remove(last(field.pointer()));
                    fieldRefused(operation, field.pointer() + " missing", request.json(JSON.writeValueAsString(body)), field.pointer());
                }
                ApiDescription.wrong(field).forEach((what, value) ->
                        fieldRefused(operation, field.pointer() + " " + what, request.json(with(operation, field, value)), field.pointer()));
            }
        });
    }

    /** Values that some fields may well take: whatever the answer, it is not a fault of ours. */
    @Test
    void extremeValuesAreNoFaultOfOurs() throws Exception {
        all((operation, who) -> {
            if (!operation.json() || !operation.has("header", "If-Match") && !operation.path().endsWith("preview")) {
                return; // what could be created would be
            }
            for (Field field : api().fields(operation.body())) {
                List<String> values = switch (ApiDescription.type(field.schema())) {
                    case "integer", "number" -> List.of("-1", "0", "-0", "2147483647", "9999999999999999999999", "1e30", "0.000000000001", "\"-7.5\"");
                    case "array" -> List.of("[]", "[null]", "[" + "null,".repeat(2000) + "null]");
                    case "string" -> List.of("\"\"", "\"\uD83D\uDE00\"", "\"" + "长".repeat(100_000) + "\"", "\"1900-01-01\"", "\"2199-12-31T23:59:59Z\"");
                    default -> List.of("null");
                };
                for (String value : values) {
                    answered(operation, field.pointer() + " = " + value.substring(0, Math.min(20, value.length())), request(operation, who, field, value));
                }
            }
        });
    }

    @Test
    void aChangeNamesTheVersionItIsUpon() throws Exception {
        all((operation, who) -> {
            if (!operation.has("header", "If-Match")) {
                return;
            }
            String at = things.address(operation.path());
            Request bare = plain(operation, at, who);
            Request without = new Request(bare.method(), bare.path(), who, bare.type(), bare.body(), false, Map.of());
            refused(operation, "without If-Match", without, 428, 422, 400);
            for (String tag : List.of("\"999999\"", "abc", "*", "\"\"", "W/\"999999\"", "\"99999999999999999999\"", "\"-1\"", "\"1\", \"2\"", "\"1.0\"")) {
                refused(operation, "If-Match " + tag, without.with("If-Match", tag));
            }
        });
    }

    @Test
    void aKeyThatIsNoneIsRefusedAndOneUsedForSomethingElseToo() throws Exception {
        String party = "{\"kind\":\"SCHOOL\",\"name\":{\"zh\":\"东小学\"}}";
        Request request = Request.of("POST", "/api/v1/parties", "admin").json(party);
        Map<String, Long> before = TableSums.of(source);
        for (String key : List.of(" ", "x".repeat(129))) {
            Answer answer = wire.send(request.with("Idempotency-Key", key));
            assertThat(answer.status()).as("key of " + key.length()).isEqualTo(400);
            assertThat(answer.body()).contains("kernel.idempotency-key");
        }
        assertThat(TableSums.of(source)).isEqualTo(before);
        Request once = request.with("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = wire.send(once);
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(wire.send(once).body()).isEqualTo(first.body());
        Answer other = wire.send(once.json(party.replace("东", "西")));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body()).contains("kernel.idempotency-reused");
    }

    private void all(Attack attack) throws IOException, InterruptedException, SQLException {
        List<Operation> operations = api().operations();
        assertThat(operations).hasSizeGreaterThan(80);
        for (Operation operation : operations) {
            String who = person(operation);
            Map<String, Long> before = TableSums.of(source);
            attack.upon(operation, who);
            Map<String, Long> after = TableSums.of(source);
            if (!after.equals(before)) {
                TreeSet<String> changed = new TreeSet<>(after.keySet());
                changed.removeIf(table -> after.get(table).equals(before.get(table)));
                if (operation.binary()) {
                    changed.removeIf(table -> table.endsWith(".public_number")); // a file that is refused while it comes leaves a gap
                }
                if (!changed.isEmpty()) {
                    faults.add(operation.name() + " as " + who + " changed " + changed);
                }
            }
        }
        assertThat(faults).as(faults.size() + " faults in " + asked + " requests").isEmpty();
        assertThat(asked).isGreaterThan(operations.size() / 4);
    }

    /** Somebody who gets past the role's check: hostile input of others would be refused for the wrong reason. */
    private String person(Operation operation) throws IOException, InterruptedException {
        if (!operation.secured() || !operation.reads() && !operation.has("header", "If-Match")) {
            return operation.path().matches(".*/(parties|accounts).*") ? "admin" : operation.path().matches(".*/(bids|questions|payments)$") ? "orga" : "officer";
        }
        for (String who : PEOPLE) {
            int status = wire.send(plain(operation, things.address(operation.path()), who)).status();
            if (status != 403 && status != 404) {
                return who;
            }
        }
        return "officer";
    }

    /** A request that names a version which was never there: whatever else is right about it, nothing may happen. */
    private Request upon(Operation operation, String who) {
        Request request = Request.of(operation.method(), things.address(operation.path()), who);
        return operation.has("header", "If-Match") ? request.with("If-Match", "\"999999\"") : request;
    }

    private Request plain(Operation operation, String at, String who) {
        return plain(operation, at, who, "");
    }

    private Request plain(Operation operation, String at, String who, String query) {
        Request request = upon(operation, who);
        request = new Request(request.method(), query.isEmpty() ? at : at + "?" + query, who, null, null, false, request.headers());
        if (operation.json()) {
            return request.json(api().sample(operation.body()).toString());
        }
        return operation.binary() ? request.body("application/octet-stream", new byte[0]) : request;
    }

    private Request request(Operation operation, String who, Field field, String value) {
        return upon(operation, who).json(with(operation, field, value));
    }

    /** The sample with one field's value replaced by this text, which need not be JSON. */
    private String with(Operation operation, Field field, String value) {
        JsonNode body = api().sample(operation.body());
        ContainerNode<?> holder = (ContainerNode<?>) body.at(parent(field.pointer()));
        ((ObjectNode) holder).put(last(field.pointer()), "HERE");
        return body.toString().replace("\"HERE\"", value);
    }

    private static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    private static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    private ApiDescription description;

    private ApiDescription api() {
        try {
            description = description == null ? ApiDescription.read() : description;
            return description;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private void fieldRefused(Operation operation, String what, Request request, String pointer) {
        Answer answer = refused(operation, what, request);
        if (answer == null || answer.status() < 400 || answer.status() >= 500) {
            return;
        }
        try {
            boolean named = false;
            List<String> pointers = new ArrayList<>();
            for (JsonNode each : JSON.readTree(answer.body()).path("errors")) {
                String at = each.path("pointer").asText();
                pointers.add(at);
                named |= !at.isEmpty() && (at.startsWith(pointer) || pointer.startsWith(at)) && !each.path("detail").asText().isBlank();
            }
            if (!named && !what.contains("bare NaN")) { // which no JSON reader can attribute to a field
                faults.add(operation.name() + ", " + what + ": " + answer.status() + " names " + pointers + " " + answer.body());
            }
        } catch (IOException notJson) {
            faults.add(operation.name() + ", " + what + ": " + answer.body());
        }
    }

    private Answer refused(Operation operation, String what, Request request, int... allowed) {
        Answer answer = answered(operation, what, request);
        if (answer == null) {
            return null;
        }
        boolean right = allowed.length == 0 ? answer.status() >= 400 && answer.status() < 500
                : java.util.Arrays.stream(allowed).anyMatch(status -> status == answer.status());
        if (!right && answer.status() < 500) {
            faults.add(operation.name() + ", " + what + ": " + answer.status() + " " + shortened(answer.body()));
        }
        return answer;
    }

    /** Sends; whatever comes back is no 5xx, tells nothing of our insides, and where it is a refusal it is a problem. */
    private Answer answered(Operation operation, String what, Request request) {
        boolean english = asked++ % 2 == 1;
        Answer answer;
        try {
            answer = wire.send(request.with("Accept-Language", english ? "en" : "zh-CN"));
        } catch (IOException | InterruptedException broken) {
            faults.add(operation.name() + ", " + what + ": " + broken);
            return null;
        }
        String body = answer.body();
        boolean inside = body.contains("Exception") || body.contains("org.carepact") || body.contains("com.fasterxml") || body.contains("\tat ");
        if (answer.status() >= 500 || inside) {
            faults.add(operation.name() + ", " + what + ": " + answer.status() + " " + shortened(body));
        } else if (answer.status() >= 400 && !(answer.status() == 414 && body.isEmpty())) {
            String fault = problem(answer, english);
            if (fault != null) {
                faults.add(operation.name() + ", " + what + ": " + answer.status() + " " + answer.type() + " " + fault + " " + shortened(body));
            }
        }
        return answer;
    }

    private static String problem(Answer answer, boolean english) {
        if (!answer.type().startsWith("application/problem+json")) {
            return "is no problem";
        }
        try {
            JsonNode problem = JSON.readTree(answer.body());
            boolean han = problem.path("title").asText().codePoints().anyMatch(Character::isIdeographic);
            boolean complete = problem.path("code").asText().matches("[a-z]+\\.[a-z0-9-]+") && problem.path("status").asInt() == answer.status()
                    && !problem.path("title").asText().isBlank() && !answer.body().contains("⟪");
            return !complete ? "is incomplete" : han == english ? "speaks the wrong language" : null;
        } catch (IOException notJson) {
            return "is no JSON";
        }
    }

    private static String shortened(String body) {
        return body.substring(0, Math.min(300, body.length()));
    }
}
