package org.carepact.vetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carepact.registry.Applications;
import org.carepact.support.Api;
import org.carepact.support.Purchase;
import org.carepact.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is shared is found with its evidence and judged by people; samples are drawn so that anybody can draw them again. */
@QuarkusTest
class VettingOverHttpTest {
    private final Api officer = Api.as("officer");

    @BeforeEach
    void signInAnew() {
        Api.forget();
    }

    @Test
    void whatOrganizationsShareIsFoundAndAJudgementStandsUntilTheEvidenceChanges() {
        Applications one = Applications.registered();
        Applications other = Applications.registered();
        String account = Long.toString(80_020_000_000_000L + System.nanoTime() % 1_000_000_000L);
        for (Applications each : List.of(one, other)) {
            each.manager().put("/organizations/" + each.organization() + "/bank-account", Map.of("bank", "岚溪农商行", "account", account)).then().statusCode(200);
        }
        String phone = "0999-" + (8_000_000 + System.nanoTime() % 900_000);
        phone(one, phone);
        phone(other, phone);
        officer.post("/relations/refresh", null).then().statusCode(200);
        String shared = relation(one, "BANK_ACCOUNT");
        officer.get("/relations/" + shared).then().body("state", equalTo("FOUND")).body("strong", equalTo(true))
                .body("evidence", equalTo(account.substring(0, 4) + "******" + account.substring(10)));
        officer.act("/relations/" + shared, "/relations/" + shared + "/dismiss", Map.of()).then().statusCode(422);
        Api.as("auditor").act("/relations/" + shared, "/relations/" + shared + "/dismiss", Map.of("reason", "。")).then().statusCode(403);
        officer.act("/relations/" + shared, "/relations/" + shared + "/dismiss", Map.of("reason", "合并收款，已备案。")).then().statusCode(200).body("state", equalTo("FALSE_POSITIVE"));
        officer.post("/relations/refresh", null).then().statusCode(200);
        officer.get("/relations/" + shared).then().body("state", equalTo("FALSE_POSITIVE")).body("reason", equalTo("合并收款，已备案。"));
        String byPhone = relation(one, "PHONE");
        phone(other, "0999-1234567");
        officer.post("/relations/refresh", null).then().statusCode(200);
        officer.get("/relations/" + byPhone).then().body("state", equalTo("GONE"));
        one.manager().get("/relations").then().body("items", empty());
        one.manager().get("/relations/" + shared).then().statusCode(404);
        one.manager().post("/relations/refresh", null).then().statusCode(403);
    }

    @Test
    void relationsAreLookedForEveryNightByThemselves() {
        Applications one = Applications.registered();
        Applications other = Applications.registered();
        String phone = "0999-" + (7_000_000 + System.nanoTime() % 900_000);
        phone(one, phone);
        phone(other, phone);
        Purchase.move("P1D");
        Api.forget();
        assertThat(relation(one, "PHONE")).isNotNull();
    }

    @Test
    void aSampleCanBeDrawnAgainByAnybody() {
        Applications.registered().qualified(null);
        Api.as("auditor").post("/sample-checks", request("x-1", 2)).then().statusCode(403);
        String number = officer.post("/sample-checks", request("x-1", 2)).then().statusCode(201).extract().path("number");
        SampleCheckViewJson check = SampleCheckViewJson.of(Api.asPublic().get("/sample-checks/" + number).then().statusCode(200).extract().jsonPath());
        assertThat(check.drawn()).isEqualTo(Draw.first(check.frame(), "x-1", 2));
        assertThat(check.digest()).isEqualTo(Draw.digest(check.frame()));
        report(number, Map.of("organization", check.drawn().get(0), "inOrder", false)).then().statusCode(422).body("errors[0].pointer", equalTo("/note"));
        report(number, Map.of("organization", check.drawn().get(0), "inOrder", false, "note", "证书过期。")).then().statusCode(200);
        Api.as("approver").act("/sample-checks/" + number, "/sample-checks/" + number + "/close", null).then().statusCode(409);
        report(number, Map.of("organization", check.drawn().get(1), "inOrder", true)).then().statusCode(200);
        report(number, Map.of("organization", "SO-1999-0001", "inOrder", true)).then().statusCode(422);
        officer.act("/sample-checks/" + number, "/sample-checks/" + number + "/close", null).then().statusCode(403);
        Api.as("approver").act("/sample-checks/" + number, "/sample-checks/" + number + "/close", null).then().statusCode(200).body("state", equalTo("CLOSED"));
        report(number, Map.of("organization", check.drawn().get(1), "inOrder", true)).then().statusCode(409);
        String random = officer.post("/sample-checks", Map.of("title", Map.of("zh", "随机"), "size", 1)).then().statusCode(201).extract().path("seed");
        assertThat(random).matches("[0-9a-f]{32}");
    }

    @Test
    void thePagesSpeakBothLanguages() {
        Visitor visitor = Visitor.signedIn("officer");
        String sample = Api.asPublic().get("/sample-checks?limit=1").jsonPath().getString("items[0].number");
        String relation = officer.get("/relations?limit=1").jsonPath().getString("items[0].number");
        for (String language : List.of("zh-CN", "en")) {
            for (String path : List.of("/relations", "/relations/" + relation, "/sample-checks", "/sample-checks/" + sample)) {
                assertThat(visitor.read(path + "?lang=" + language)).contains("lang=\"" + language + "\"").doesNotContain("⟪");
            }
        }
        assertThat(Visitor.stranger().get("/relations").statusCode()).isEqualTo(303);
    }

    /** What a stranger needs to draw again. */
    private record SampleCheckViewJson(List<String> frame, List<String> drawn, String digest) {
        static SampleCheckViewJson of(io.restassured.path.json.JsonPath json) {
            return new SampleCheckViewJson(json.getList("frame"), json.getList("findings.organization"), json.getString("frameDigest"));
        }
    }

    private io.restassured.response.Response report(String number, Map<String, Object> finding) {
        return officer.act("/sample-checks/" + number, "/sample-checks/" + number + "/report", finding);
    }

    private static Map<String, Object> request(String seed, int size) {
        return Map.of("title", Map.of("zh", "季度抽查"), "size", size, "seed", seed);
    }

    private static void phone(Applications one, String phone) {
        Map<String, Object> file = new HashMap<>(Api.asPublic().get("/organizations/" + one.organization()).jsonPath().getMap(""));
        file.keySet().retainAll(List.of("name", "type", "uscc", "legalRepresentative", "address", "areas", "introduction", "registeredOn"));
        file.put("phone", phone);
        one.manager().put("/organizations/" + one.organization(), file).then().statusCode(200);
    }

    private String relation(Applications one, String kind) {
        return Api.as("officer").get("/relations?limit=100&organization=" + one.organization()).jsonPath().getString("items.find { it.kind == '" + kind + "' }.number");
    }
}
