package org.carepact.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.carepact.support.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OcdsImportResourceTest {
    private static final String NDJSON = "application/x-ndjson";

    @Inject
    EntityManager entities;

    @Test
    void theRealFileBecomesHistoriesOnceAndASecondImportChangesNothing() throws IOException {
        byte[] file = sample();
        String first = sent(file, "subset.jsonl").then().statusCode(202).extract().path("number");
        JsonPath done = done(first);
        assertThat(done.getLong("taken") + done.getLong("unchanged")).isEqualTo(122);
        assertThat(done.getLong("refused")).isZero();
        assertThat(done.getLong("linesRead")).isEqualTo(122);
        assertThat(done.getLong("faults")).isEqualTo(44);
        assertThat(done.getInt("percent")).isEqualTo(100);
        long histories = rows("imported_thread");
        long suppliers = rows("imported_supplier");
        assertThat(suppliers).isGreaterThanOrEqualTo(67);
        assertThat(rows("imported_transaction")).isPositive();
        assertThat(rows("imported_milestone")).isGreaterThanOrEqualTo(124);

        JsonPath again = done(sent(file, "subset.jsonl"));
        assertThat(again.getLong("taken")).isZero();
        assertThat(again.getLong("unchanged")).isEqualTo(122);
        assertThat(again.getLong("refused")).isZero();
        assertThat(rows("imported_thread")).isEqualTo(histories);
        assertThat(rows("imported_supplier")).isEqualTo(suppliers);
        assertThat(rows("ocds_import_chunk")).isZero();
        Api.as("officer").get("/ocds-imports/" + first + "/faults?limit=100").then().statusCode(200)
                .body("items", hasSize(44))
                .body("next", nullValue())
                .body("items.findAll { it.reason == 'NO_RELEASE_ID' }.line", equalTo(java.util.List.of(102, 103, 104, 105, 106, 107)))
                .body("items[0].path", equalTo("/ocid"))
                .body("items[0].text", org.hamcrest.Matchers.containsString("ocid"));
        Api.as("auditor").get("/audit-entries?limit=100&thread=" + first).then().statusCode(200)
                .body("items.act", hasItem("opendata.import"))
                .body("items.act", hasItem("opendata.import-done"));
        Api.asPublic().get("/histories/ocds-px0z7d-8100-8004-1").then().statusCode(200)
                .body("imported", equalTo(true))
                .body("thread.buyer.name", equalTo("Municipio de Obidos"))
                .body("thread.awards[0].suppliers[0].name", equalTo("Fruit 4 U, Lda"))
                .body("thread.contracts[0].transactions[0].value.currency", equalTo("EUR"))
                .body("thread.contracts[0].value.amount", equalTo("74000"));
        Api.asPublic().get("/histories/ocds-r6ebe6-0000579214").then().statusCode(200)
                .body("thread.buyer.name", equalTo("North East Scotland College"))
                .body("releases[0].id", nullValue());
        found("ensino de ingles", "ocds-px0z7d-8100-8004-1");
        found("cuidados óbidos ano lectivo");
        found("ուսուցման ծրագրերի", "AM-PPS-bcc998ef52f5646d7d609a0fa0bb89a0", "AM-PPS-0aba93669165af87f1de5decd08272e2");
        found("Scotland College nursery", "ocds-r6ebe6-0000579214");
    }

    /** @param only the processes that are found by these words */
    private static void found(String words, String... only) {
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> Api.asPublic().get("/histories?q=" + words).then()
                .statusCode(200)
                .body("items.ocid", org.hamcrest.Matchers.containsInAnyOrder(only)));
    }

    @Test
    void aNewerReleaseStandsForItsProcessAndAnOlderOneDoesNot() {
        String ocid = ocid();
        done(sent(release(ocid, "2", "2026-02-01", "middle"), "a.json"));
        done(sent(release(ocid, "3", "2026-03-01", "newest"), "b.json"));
        done(sent(release(ocid, "1", "2026-01-01", "oldest"), "c.json"));
        Api.asPublic().get("/histories/" + ocid).then().statusCode(200)
                .body("thread.title", equalTo("newest"))
                .body("releases.id", equalTo(java.util.List.of("1", "3", "2")))
                .body("releases.newest", equalTo(java.util.List.of(false, true, false)));
    }

    @Test
    void severalReleasesOfAProcessInOneFileLeaveOneNewest() {
        String ocid = ocid();
        String lines = String.join("\n", text(release(ocid, "1", "2026-01-01", "first")), text(release(ocid, "2", "2026-01-01", "same day, later")),
                text(release(ocid, "2", "2026-01-01", "same day, later")), text(release(ocid, "0", "2025-01-01", "before")));
        JsonPath done = done(sent(lines.getBytes(StandardCharsets.UTF_8), "x.jsonl"));
        assertThat(done.getLong("taken")).isEqualTo(3);
        assertThat(done.getLong("unchanged")).isEqualTo(1);
        Api.asPublic().get("/histories/" + ocid).then().statusCode(200).body("thread.title", equalTo("same day, later"));
    }

    @Test
    void ofARefusedReleaseNothingIsKept() {
        String ocid = ocid();
        String line = "{\"ocid\":\"" + ocid + "\",\"id\":\"1\",\"title\":\"x\",\"tender\":{\"id\":\"t\",\"id\":\"u\"}}";
        JsonPath done = done(sent(line.getBytes(StandardCharsets.UTF_8), "x.json"));
        assertThat(done.getLong("refused")).isEqualTo(1);
        Api.asPublic().get("/histories/" + ocid).then().statusCode(404);
    }

    @Test
    void faultsPageInTheOrderOfTheFile() {
        JsonPath done = done(sent("no json\n{}\n".repeat(30).getBytes(StandardCharsets.UTF_8), "x.jsonl"));
        String number = done.getString("number");
        JsonPath page = Api.as("officer").get("/ocds-imports/" + number + "/faults?limit=40").then().statusCode(200).extract().jsonPath();
        assertThat(page.getList("items.line", Integer.class)).hasSize(40).isSorted();
        Api.as("officer").get("/ocds-imports/" + number + "/faults?limit=40&cursor=" + page.getString("next")).then().statusCode(200)
                .body("items", hasSize(20))
                .body("next", nullValue());
        Api.as("officer").get("/ocds-imports/" + number + "/faults?cursor=x").then().statusCode(422).body("errors[0].pointer", equalTo("/cursor"));
    }

    @Test
    void aRepeatWithTheSameKeyIsTheSameImport() {
        byte[] file = release(ocid(), "1", "2026-01-01", "once");
        String key = UUID.randomUUID().toString();
        String first = withKey(key, file).then().statusCode(202).extract().path("number");
        withKey(key, file).then().statusCode(202).body("number", equalTo(first));
        withKey(key, release(ocid(), "1", "2026-01-01", "other")).then().statusCode(422);
    }

    @Test
    void nothingSentIsRefusedAndLeavesNoImport() {
        long before = rows("ocds_import");
        sent(new byte[0], "empty.jsonl").then().statusCode(422).body("errors[0].pointer", equalTo("/file"));
        Api.as("officer").request().contentType("text/csv").body("a,b").post("/api/v1/ocds-imports").then().statusCode(415);
        sent(new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0}, "releases.zip").then().statusCode(422)
                .body("errors[0].pointer", equalTo("/file"))
                .body("errors[0].detail", org.hamcrest.Matchers.containsString("ZIP"));
        assertThat(rows("ocds_import")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"orga", "evaluator1", "finance"})
    void othersMayNotImportNorReadImports(String username) {
        Api.as(username).request().contentType(NDJSON).body("{}".getBytes(StandardCharsets.UTF_8)).post("/api/v1/ocds-imports").then().statusCode(403);
        Api.as(username).get("/ocds-imports").then().statusCode(403);
        Api.asPublic().get("/ocds-imports").then().statusCode(401);
    }

    @Test
    void unknownThingsAreNotFound() {
        Api.as("officer").get("/ocds-imports/IM-2020-0001").then().statusCode(404);
        Api.as("officer").get("/ocds-imports/IM-2020-0001/faults").then().statusCode(404);
        Api.asPublic().get("/histories/ocds-nobody-1").then().statusCode(404);
        Api.asPublic().get("/histories?q=" + "x".repeat(300)).then().statusCode(422);
        Api.asPublic().get("/histories?q=%2B%2D%22%28").then().statusCode(200).body("items", empty());
        Api.asPublic().get("/histories?limit=0").then().statusCode(422);
    }

    private static Response withKey(String key, byte[] file) {
        return Api.as("officer").request().contentType(NDJSON).header("Idempotency-Key", key).body(file).post("/api/v1/ocds-imports");
    }

    static Response sent(byte[] file, String name) {
        return Api.as("officer").request()
                .contentType(name.endsWith("l") ? NDJSON : "application/json")
                .queryParam("name", name)
                .body(file)
                .post("/api/v1/ocds-imports");
    }

    private static JsonPath done(Response sent) {
        return done(sent.then().statusCode(202).extract().<String>path("number"));
    }

    static JsonPath done(String number) {
        return await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(200)).until(
                () -> Api.as("officer").get("/ocds-imports/" + number).then().statusCode(200).extract().jsonPath(),
                seen -> seen.getString("state").equals("DONE"));
    }

    static byte[] sample() throws IOException {
        try (InputStream in = OcdsImportResourceTest.class.getResourceAsStream("/samples/ocds/care-and-education-subset.jsonl")) {
            return in.readAllBytes();
        }
    }

    private static String ocid() {
        return "ocds-a1b2c3-" + UUID.randomUUID();
    }

    private static byte[] release(String ocid, String id, String day, String title) {
        return ("{\"ocid\":\"" + ocid + "\",\"id\":\"" + id + "\",\"date\":\"" + day + "T00:00:00Z\",\"tag\":[\"tender\"],"
                + "\"initiationType\":\"tender\",\"tender\":{\"id\":\"t\",\"title\":\"" + title + "\"}}").getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private long rows(String table) {
        return ((Number) entities.createNativeQuery("SELECT COUNT(*) FROM " + table).getSingleResult()).longValue();
    }
}
