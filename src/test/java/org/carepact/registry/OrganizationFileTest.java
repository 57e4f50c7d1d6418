package org.carepact.registry;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carepact.support.Api;
import org.carepact.support.Purchase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The file through time, the sealed account, facts of the authorities, suspensions with due process, appeals. */
@QuarkusTest
class OrganizationFileTest {
    @BeforeEach
    void signInAnew() {
        Api.forget();
    }

    @Test
    void anyPastDayIsReadableAsItWas() {
        Applications one = Applications.registered();
        LocalDate before = today();
        Purchase.move("P1D");
        Api.forget();
        Map<String, Object> file = new HashMap<>(Api.asPublic().get("/organizations/" + one.organization()).jsonPath().getMap(""));
        file.keySet().retainAll(List.of("name", "type", "uscc", "legalRepresentative", "areas", "introduction", "registeredOn"));
        file.put("address", "岚溪县罗塘镇学前街3号");
        one.manager().put("/organizations/" + one.organization(), file).then().statusCode(200);
        Api.asPublic().get("/organizations/" + one.organization() + "?on=" + before).then().statusCode(200).body("address", equalTo("岚溪县长桥镇新圩路15号"));
        Api.asPublic().get("/organizations/" + one.organization() + "?on=" + today()).then().body("address", equalTo("岚溪县罗塘镇学前街3号"));
        Api.asPublic().get("/organizations/" + one.organization() + "?on=" + before.minusDays(1)).then().statusCode(404);
        Api.asPublic().get("/organizations/" + one.organization() + "?on=" + today().plusDays(1)).then().statusCode(422);
        Api.asPublic().get("/organizations/" + one.organization() + "?on=yesterday").then().statusCode(422);
        Api.asPublic().get("/organizations/" + one.organization() + "/history").then().body("items", hasSize(2)).body("items[0].fields.field", hasItem("address"));
    }

    @Test
    void theBankAccountIsSealedAndShownToInsidersWithItsMiddleHidden() {
        Applications one = Applications.registered();
        String path = "/organizations/" + one.organization() + "/bank-account";
        one.manager().put(path, Map.of("bank", "岚溪农商行", "account", "12ab")).then().statusCode(422).body("errors[0].code", equalTo("registry.account"));
        one.manager().put(path, Map.of("bank", "岚溪农商行", "account", "8002 0000-11223344")).then().statusCode(200).body("account", equalTo("8002********3344"));
        Api.as("finance").get(path).then().body("account", equalTo("8002********3344"));
        Api.as("orga").get(path).then().statusCode(404);
        Api.asPublic().get(path).then().statusCode(401);
        Api.asPublic().get("/organizations/" + one.organization()).then().body("account", nullValue()).body("bank", nullValue());
        Api.asPublic().get("/organizations/" + one.organization() + "/history").then().body("items.fields.flatten().field", not(hasItem("account")));
        one.manager().get("/organizations/" + one.organization() + "/history").then().body("items.fields.flatten().field", hasItem("account"))
                .body(not(containsString("8002000011223344")));
    }

    @Test
    void factsAreEnteredByTheCountyAndTakenBackWithAReason() {
        Applications one = Applications.registered();
        String path = "/organizations/" + one.organization() + "/credit-facts";
        Api officer = Api.as("officer");
        Map<String, Object> grade = Map.of("kind", "GRADE", "finding", "4A", "validFrom", "2024-03-01", "paper", "社评〔2024〕1号");
        one.manager().post(path, grade).then().statusCode(403);
        officer.post(path, Map.of("kind", "GRADE", "finding", "CLEAR", "validFrom", "2024-03-01", "paper", "1")).then().statusCode(422).body("errors[0].pointer", equalTo("/finding"));
        officer.post(path, Map.of("kind", "ANNUAL_INSPECTION", "finding", "QUALIFIED", "validFrom", "2024-03-01", "paper", "1")).then().statusCode(422)
                .body("errors[0].code", equalTo("registry.year-missing"));
        officer.post(path, grade).then().statusCode(201).body("validUntil", equalTo("2029-02-28"));
        Api.asPublic().get("/organizations/" + one.organization()).then().body("grade", equalTo("4A")).body("gradeUntil", equalTo("2029-02-28"));
        officer.post(path, Map.of("kind", "TAX", "finding", "ARREARS", "validFrom", "2026-01-05", "paper", "税查1")).then().statusCode(201);
        Api.asPublic().get(path).then().body("items.kind", not(hasItem("TAX")));
        officer.get(path).then().body("items.kind", hasItem("TAX"));
        String wrong = officer.get(path).jsonPath().getString("items.find { it.kind == 'GRADE' }.number");
        officer.request().contentType("application/json").header("If-Match", "\"0\"").body(Map.of("reason", "录错组织"))
                .post("/api/v1/credit-facts/" + wrong + "/withdraw").then().statusCode(200);
        Api.asPublic().get("/organizations/" + one.organization()).then().body("grade", nullValue());
        Api.asPublic().get(path).then().body("items", hasSize(0));
    }

    @Test
    void aSuspensionLeavesTimeForDefenceNeedsASecondPersonAndLiftsItself() {
        Applications one = Applications.registered();
        one.qualified(null);
        Api officer = Api.as("officer");
        String path = "/organizations/" + one.organization() + "/measures";
        officer.post(path, suspension(999)).then().statusCode(422).body("errors[0].code", equalTo("registry.days-most"));
        String measure = officer.post(path, suspension(10)).then().statusCode(201).extract().path("number");
        Api.asPublic().get("/measures/" + measure).then().statusCode(404);
        Api.as("orga").get("/measures/" + measure).then().statusCode(404);
        act(officer, measure, "impose", Map.of("reason", "。")).statusCode(403);
        act(Api.as("approver"), measure, "impose", Map.of("reason", "事实清楚。")).statusCode(409).body("code", equalTo("registry.defence-runs"));
        act(one.manager(), measure, "defend", Map.of("text", "已整改。")).statusCode(200);
        act(one.manager(), measure, "defend", Map.of("text", "再说一次。")).statusCode(409).body("code", equalTo("registry.defended-already"));
        act(Api.as("approver"), measure, "impose", Map.of("reason", "事实清楚。")).statusCode(200).body("state", equalTo("IN_FORCE"));
        Api.asPublic().get("/measures/" + measure).then().statusCode(200).body("defence", nullValue());
        Api.asPublic().get("/organizations/" + one.organization()).then().body("standing", equalTo("QUALIFIED"));
        Purchase.move("P1D");
        Api.forget();
        Api.asPublic().get("/organizations/" + one.organization()).then().body("standing", equalTo("BARRED")).body("qualified", equalTo(false));
        barredFromBidding(one);
        Purchase.move("P10D");
        Api.forget();
        Api.asPublic().get("/organizations/" + one.organization()).then().body("standing", equalTo("QUALIFIED"));
        Api.asPublic().get("/measures/" + measure).then().body("state", equalTo("ENDED"));
    }

    @Test
    void theSupervisingBodyAnnulsASuspensionAndOthersJudgeAnAnnulledRejection() {
        Applications one = Applications.registered();
        one.qualified(null);
        String measure = Api.as("officer").post("/organizations/" + one.organization() + "/measures", suspension(30)).then().statusCode(201).extract().path("number");
        act(one.manager(), measure, "defend", Map.of("text", "事实有误。")).statusCode(200);
        act(Api.as("approver"), measure, "impose", Map.of("reason", "决定暂停。")).statusCode(200);
        String appeal = one.manager().post("/appeals", Map.of("against", measure, "text", "认定事实错误。")).then().statusCode(201).extract().path("number");
        one.manager().post("/appeals", Map.of("against", measure, "text", "再申请。")).then().statusCode(409);
        Api.as("approver").act("/appeals/" + appeal, "/appeals/" + appeal + "/annul", Map.of("reason", "。")).then().statusCode(403);
        Api.as("supervisor").act("/appeals/" + appeal, "/appeals/" + appeal + "/annul", Map.of("reason", "事实不清。")).then().statusCode(200);
        Api.asPublic().get("/measures/" + measure).then().statusCode(404);
        Purchase.move("P2D");
        Api.forget();
        Api.asPublic().get("/organizations/" + one.organization()).then().body("standing", equalTo("QUALIFIED"));

        Applications other = Applications.registered();
        String rejected = other.rejected("Q09");
        String second = other.manager().post("/appeals", Map.of("against", rejected, "text", "制度文本已提交。")).then().statusCode(201).extract().path("number");
        Api.as("orga").get("/appeals/" + second).then().statusCode(404);
        Api.as("supervisor").act("/appeals/" + second, "/appeals/" + second + "/annul", Map.of("reason", "材料在卷。")).then().statusCode(200);
        other.manager().get("/qualifications/" + rejected).then().body("state", equalTo("ANNULLED"));
        String again = other.manager().get("/qualifications?organization=" + other.organization()).jsonPath().getString("items[0].number");
        other.manager().get("/qualifications/" + again).then().body("state", equalTo("SUBMITTED")).body("rejudges", equalTo(rejected));
        Applications.act(Api.as("officer"), again, "propose", Applications.proposal()).statusCode(403).body("code", equalTo("registry.judged-before"));
    }

    private static void barredFromBidding(Applications one) {
        String tender = org.carepact.support.Purchases.publishedTender();
        String bid = one.manager().post("/tenders/" + tender + "/bids", null).then().statusCode(201).extract().path("number");
        one.manager().act("/bids/" + bid, "/bids/" + bid + "/submit", null).then().statusCode(409).body("code", equalTo("bid.not-qualified"));
    }

    private static io.restassured.response.ValidatableResponse act(Api who, String measure, String act, Object body) {
        return who.act("/measures/" + measure, "/measures/" + measure + "/" + act, body).then();
    }

    private static Map<String, Object> suspension(int days) {
        return Map.of("kind", "SUSPENSION", "basis", "抽查〔2026〕5号", "ground", "财政部令第102号", "reason", "签到记录不实。", "days", days);
    }

    private static LocalDate today() {
        return OffsetDateTime.parse(Api.asPublic().get("/demo/clock").jsonPath().getString("now")).toLocalDate();
    }
}
