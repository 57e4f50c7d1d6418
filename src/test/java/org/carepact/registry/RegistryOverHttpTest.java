package org.carepact.registry;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.carepact.support.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organization from registration to qualification, and all that is refused on the way. */
@QuarkusTest
class RegistryOverHttpTest {
    private final Api officer = Api.as("officer");
    private final Api approver = Api.as("approver");
    private final Api everybody = Api.asPublic();
    private String username;

    @BeforeEach
    void signInAnew() {
        Api.forget();
        username = "m" + Long.toString(System.nanoTime(), 36);
    }

    @Test
    void anOrganizationIsQualifiedByTwoPersonsForTwentyFourMonths() {
        String organization = registered();
        Api manager = Api.as(username);
        String application = applied(manager);
        everybody.get("/qualifications/" + application).then().statusCode(401);
        Api.as("orga").get("/qualifications/" + application).then().statusCode(404);
        act(manager, application, "propose", judgements(-1)).statusCode(403);
        act(officer, application, "propose", judgements(-1)).statusCode(200).body("state", equalTo("PROPOSED"));
        manager.get("/qualifications/" + application).then().body("judgements", empty());
        act(officer, application, "confirm", null).statusCode(403);
        act(approver, application, "confirm", null).statusCode(200).body("state", equalTo("QUALIFIED"));
        everybody.get("/organizations/" + organization).then().body("qualified", equalTo(true));
        manager.get("/qualifications/" + application).then().body("judgements", hasSize(11));
        Api.as("auditor").get("/audit-entries?limit=100&thread=" + application).then().body("items.act",
                org.hamcrest.Matchers.hasItems("registry.apply", "registry.submit", "registry.propose", "registry.qualify"));
    }

    @Test
    void aRejectedOrganizationReadsWhyAndMayApplyAgain() {
        String organization = registered();
        Api manager = Api.as(username);
        String application = applied(manager);
        act(officer, application, "propose", judgements(3)).statusCode(409).body("code", equalTo("registry.notice-first"));
        act(officer, application, "ask-cure", Map.of("criteria", List.of("Q04"), "text", "查询结果不符，请说明。")).statusCode(200).body("state", equalTo("CURING"));
        act(officer, application, "propose", judgements(3)).statusCode(409);
        act(manager, application, "answer", null).statusCode(200).body("cure.answeredAt", org.hamcrest.Matchers.notNullValue());
        act(officer, application, "propose", judgements(4)).statusCode(409).body("code", equalTo("registry.not-noticed"));
        act(officer, application, "ask-cure", Map.of("criteria", List.of("Q05"), "text", "再说明。")).statusCode(409).body("code", equalTo("registry.noticed-already"));
        act(officer, application, "propose", judgements(3)).statusCode(200);
        act(approver, application, "confirm", null).statusCode(200).body("state", equalTo("REJECTED"));
        manager.get("/qualifications/" + application).then()
                .body("judgements[3].passed", equalTo(false)).body("judgements[3].reason", equalTo("查询结果不符。")).body("validUntil", nullValue());
        everybody.get("/organizations/" + organization).then().body("qualified", equalTo(false)).body("qualifiedUntil", nullValue());
        String again = manager.post("/qualifications", null).then().statusCode(201).body("state", equalTo("DRAFT")).body("statements", hasSize(11)).extract().path("number");
        act(manager, again, "submit", null).statusCode(422).body("errors", hasSize(1)).body("errors[0].pointer", equalTo("/statements/3/text"))
                .body("errors[0].code", equalTo("registry.must-differ"));
        manager.put("/qualifications/" + again, Map.of("statements", statements("已移出名录，附查询结果。"))).then().statusCode(200);
        act(manager, again, "submit", null).statusCode(200);
    }

    @Test
    void theSecondPersonMaySendAReviewBack() {
        registered();
        String application = applied(Api.as(username));
        act(officer, application, "propose", judgements(-1)).statusCode(200);
        act(approver, application, "send-back", Map.of()).statusCode(422).body("errors.pointer", hasItem("/reason"));
        act(approver, application, "send-back", Map.of("reason", "请核对登记证书。")).statusCode(200).body("state", equalTo("SUBMITTED"));
        officer.get("/qualifications/" + application).then().body("stateReason", equalTo("请核对登记证书。"));
        Api.as(username).get("/qualifications/" + application).then().body("stateReason", nullValue());
    }

    @Test
    void nothingIsDecidedAgainstAnOrganizationWithoutAReason() {
        registered();
        String application = applied(Api.as(username));
        Map<String, Object> silent = Map.of("judgements", List.of(Map.of("criterion", "Q01", "passed", false), Map.of("criterion", "Q99", "passed", true)));
        act(officer, application, "propose", silent).statusCode(422)
                .body("errors.pointer", org.hamcrest.Matchers.hasItems("/judgements/0/reason", "/judgements/1/criterion", "/judgements/10/passed"));
        Map<String, Object> undecided = Map.of("judgements", List.of(Map.of("criterion", "Q01")));
        act(officer, application, "propose", undecided).statusCode(422).body("errors.pointer", contains("/judgements/0/passed"));
    }

    @Test
    void anIncompleteApplicationIsNotTakenIn() {
        registered();
        Api manager = Api.as(username);
        String application = manager.post("/qualifications", null).then().statusCode(201).extract().path("number");
        manager.post("/qualifications", null).then().statusCode(201).body("number", equalTo(application));
        officer.get("/qualifications/" + application).then().statusCode(404);
        manager.put("/qualifications/" + application, Map.of("statements", List.of(Map.of("criterion", "Q01", "met", true, "text", "有证。")))).then().statusCode(200);
        act(manager, application, "submit", null).statusCode(422).body("errors", hasSize(21)).body("errors.pointer", org.hamcrest.Matchers.hasItems("/fields", "/statements/1/met", "/statements/10/text"));
        manager.request().contentType("application/json").header("If-Match", "\"0\"").post("/api/v1/qualifications/" + application + "/submit").then().statusCode(412);
    }

    @Test
    void aWrongCreditCodeIsRefusedWithItsFault() {
        Map<String, String> faults = Map.of("52449999MJM202605", "registry.uscc-length", "52449999MJM2O26056", "registry.uscc-sign",
                "52449999JMM2026056", "registry.uscc-organization", "52449999MJM2026057", "registry.uscc-check", "53449999MJK9000120", "registry.uscc-type");
        faults.forEach((code, fault) -> everybody.post("/organizations", registration(code)).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/organization/uscc")).body("errors[0].code", equalTo(fault)));
        everybody.post("/organizations", registration("52449999MJM2026056")).then().statusCode(409).body("code", equalTo("registry.registered-already"));
    }

    @Test
    void onlyTheManagerKeepsTheFileAndANewRepresentativeEndsTheQualification() {
        String organization = registered();
        Api manager = Api.as(username);
        String application = applied(manager);
        act(officer, application, "propose", judgements(-1)).statusCode(200);
        act(approver, application, "confirm", null).statusCode(200);
        Map<String, Object> file = new HashMap<>(everybody.get("/organizations/" + organization).jsonPath().getMap(""));
        file.keySet().retainAll(List.of("name", "type", "uscc", "legalRepresentative", "address", "areas", "introduction", "registeredOn"));
        file.put("address", "岚溪县长桥镇新圩路16号");
        Api.as("orga").put("/organizations/" + organization, file).then().statusCode(404);
        manager.put("/organizations/" + organization, file).then().statusCode(200).body("qualified", equalTo(true));
        file.put("type", "FOUNDATION");
        manager.put("/organizations/" + organization, file).then().statusCode(422).body("errors[0].code", equalTo("registry.fixed"));
        file.put("type", "SOCIAL_SERVICE_ORGANIZATION");
        file.put("legalRepresentative", "新任人");
        manager.put("/organizations/" + organization, file).then().statusCode(200).body("qualified", equalTo(false));
    }

    @Test
    void theRegisterIsSearchedByTwoSigns() {
        everybody.get("/organizations?q=青禾").then().statusCode(200).body("items.number.size()", equalTo(1));
        everybody.get("/organizations?q=52449999MJM2026131").then().body("items", hasSize(1));
        everybody.get("/organizations?limit=3").then().body("items", hasSize(3)).body("next", org.hamcrest.Matchers.notNullValue());
    }

    private String registered() {
        return everybody.post("/organizations", registration(CreditCodes.fresh())).then().statusCode(201)
                .body("qualified", equalTo(false)).extract().path("number");
    }

    private Map<String, Object> registration(String uscc) {
        return Map.of(
                "organization", Map.of("name", Map.of("zh", "岚溪县试验社工站"), "type", "SOCIAL_SERVICE_ORGANIZATION", "uscc", uscc,
                        "legalRepresentative", "方永康", "address", "岚溪县长桥镇新圩路15号", "introduction", Map.of("zh", "周末阅读。"), "registeredOn", "2020-09-01"),
                "manager", Map.of("username", username, "password", "Carepact-demo-2026", "name", Map.of("zh", "方永康")));
    }

    private static String applied(Api manager) {
        String application = manager.post("/qualifications", null).then().statusCode(201).extract().path("number");
        manager.put("/qualifications/" + application, Map.of("statements", statements("材料齐全。"), "fields", List.of("CARE", "SAFETY"))).then().statusCode(200);
        act(manager, application, "submit", null).statusCode(200).body("state", equalTo("SUBMITTED"));
        return application;
    }

    private static List<Map<String, Object>> statements(String text) {
        return IntStream.range(0, 11).mapToObj(i -> Map.<String, Object>of("criterion", code(i), "met", true, "text", text)).toList();
    }

    /** All passed but the one at this place; -1 for none. */
    private static Map<String, Object> judgements(int failed) {
        List<Map<String, Object>> judgements = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            judgements.add(i == failed
                    ? Map.of("criterion", code(i), "passed", false, "reason", "查询结果不符。")
                    : Map.of("criterion", code(i), "passed", true));
        }
        return Map.of("judgements", judgements, "capacity", Applications.capacity(70));
    }

    private static ValidatableResponse act(Api who, String application, String act, Object body) {
        return who.act("/qualifications/" + application, "/qualifications/" + application + "/" + act, body).then();
    }

    private static String code(int i) {
        return i == 10 ? "C01" : String.format("Q%02d", i + 1);
    }
}
