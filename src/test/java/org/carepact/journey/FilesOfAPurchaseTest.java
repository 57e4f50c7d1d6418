package org.carepact.journey;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.carepact.demo.DemoClock;
import org.carepact.support.Api;
import org.carepact.support.Purchase;
import org.carepact.support.Purchases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The files of a notice and of a delivery: who attaches them until when, and who sees them from when. */
@QuarkusTest
class FilesOfAPurchaseTest {
    private static final List<String> WATCHING = List.of("officer", "orga", "orga-worker", "finance", "supervisor", "auditor");
    private static final List<String> STRANGERS = List.of("orgb", "evaluator1", "school1", "admin");

    @Inject
    DemoClock clock;

    @BeforeEach
    void beginInMarch() {
        Api.forget();
        clock.set(OffsetDateTime.parse("2026-03-02T09:00:00+08:00").toInstant());
    }

    @Test
    void aNoticesFilesAreThePurchasersUntilItIsPublishedAndThenEverybodysForGood() {
        String tender = Purchases.draftTender();
        attach("officer", "tender", tender, "服务区域.csv").then().statusCode(201).body("publishedAt", equalTo(null));
        String wrong = attach("officer", "tender", tender, "旧稿.csv").path("id");
        remove("officer", wrong).then().statusCode(204);
        attach("approver", "tender", tender, "a.csv").then().statusCode(403);
        attach("orga", "tender", tender, "a.csv").then().statusCode(404);
        String id = files("officer", "tender", tender).path("items[0].id");
        files("approver", "tender", tender).then().body("items.name", equalTo(List.of("服务区域.csv")));
        files("orga", "tender", tender).then().body("items", empty());
        Api.asPublic().get("/documents/" + id).then().statusCode(404);

        Purchases.publish(tender);

        files(null, "tender", tender).then().body("items.name", equalTo(List.of("服务区域.csv"))).body("items[0].publishedAt", notNullValue());
        Api.asPublic().request().accept("*/*").get("/api/v1/documents/" + id + "/content").then().statusCode(200).body(containsString("云岭"));
        Api.asPublic().request().accept("text/html").get("/tenders/" + tender).then().statusCode(200).body(containsString("服务区域.csv"));
        attach("officer", "tender", tender, "a.csv").then().statusCode(403);
        remove("officer", id).then().statusCode(403);
        Api.as("auditor").get("/audit-entries?limit=100&thread=" + tender).then().statusCode(200)
                .body("items.act.flatten()", hasItems("document.attach", "document.delete", "document.publish"));
    }

    @Test
    void aDraftThatIsGivenUpStaysThePurchasers() {
        String tender = Purchases.draftTender();
        attach("officer", "tender", tender, "服务区域.csv").then().statusCode(201);
        Api.as("officer").act("/tenders/" + tender, "/tenders/" + tender + "/cancel", Map.of("reason", "任务取消。")).then().statusCode(200);

        Api.as("officer").get("/tenders/" + tender).then().statusCode(200).body("state", equalTo("CANCELLED"));
        Api.asPublic().get("/tenders/" + tender).then().statusCode(404);
        files(null, "tender", tender).then().body("items", empty());
        Api.as("orga").get("/tenders?limit=100").then().body("items.number", not(hasItem(tender)));
    }

    @Test
    void aDeliverysEvidenceIsTheSuppliersUntilItIsDeliveredAndNeverTheStrangers() {
        Purchase purchase = Purchase.published().bid("orga", "8000.00").bid("orgb", "8200.00").bid("orgc", "8400.00");
        Purchase.move("P31D");
        purchase.present().opened().scored().ranked().awarded();
        Purchase.move("P30D");
        String milestone = purchase.contracted(2).milestones().get(0);

        String first = attach("orga-worker", "milestone", milestone, "走访汇总.csv").then().statusCode(201).extract().path("id");
        attach("officer", "milestone", milestone, "a.csv").then().statusCode(403);
        files("orga", "milestone", milestone).then().body("items.name", equalTo(List.of("走访汇总.csv")));
        for (String early : List.of("officer", "supervisor", "auditor", "orgb")) {
            files(early, "milestone", milestone).then().body("items", empty());
        }

        String at = "/milestones/" + milestone;
        Api.as("orga").act(at, at + "/submit", Map.of("report", "完成走访，附汇总表。")).then().statusCode(200);

        WATCHING.forEach(who -> files(who, "milestone", milestone).then().body("items.id", equalTo(List.of(first))));
        for (String stranger : STRANGERS) {
            files(stranger, "milestone", milestone).then().body("items", empty());
            Api.as(stranger).get("/documents/" + first).then().statusCode(404);
        }
        files(null, "milestone", milestone).then().body("items", empty());
        attach("orga", "milestone", milestone, "a.csv").then().statusCode(403);

        Api.as("officer").act(at, at + "/return", Map.of("reason", "缺少石鼓镇记录。")).then().statusCode(200);
        attach("orga", "milestone", milestone, "补充.csv").then().statusCode(201);
        remove("orga", first).then().statusCode(409).body("code", equalTo("document.published"));
        files("officer", "milestone", milestone).then().body("items.name", equalTo(List.of("走访汇总.csv")));
        Api.as("orga").act(at, at + "/submit", Map.of("report", "已补充。")).then().statusCode(200);
        files("officer", "milestone", milestone).then().body("items.name", equalTo(List.of("走访汇总.csv", "补充.csv")));
        Api.as("auditor").get("/audit-entries?limit=100&thread=" + purchase.tender()).then().body("items.act.flatten()", hasItem("document.publish"));
    }

    private static Response attach(String who, String kind, String owner, String name) {
        return Api.as(who).request().contentType("application/octet-stream").queryParam("name", name)
                .body("乡镇,儿童\n云岭,310\n".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/documents?ownerKind=" + kind + "&owner=" + owner);
    }

    private static Response remove(String who, String document) {
        String version = Api.as(who).version("/documents/" + document);
        return Api.as(who).request().header("If-Match", version).delete("/api/v1/documents/" + document);
    }

    private static Response files(String who, String kind, String owner) {
        return Api.as(who).get("/documents?ownerKind=" + kind + "&owner=" + owner);
    }
}
