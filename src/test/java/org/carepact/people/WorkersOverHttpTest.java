package org.carepact.people;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.assertj.core.api.Assertions;
import org.carepact.registry.Applications;
import org.carepact.registry.ChildWorkBarrier;
import org.carepact.registry.StaffRegister;
import org.carepact.support.Api;
import org.carepact.support.Purchase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff with papers: nobody without a valid, verified check works with children, and nobody outside sees who they are. */
@QuarkusTest
class WorkersOverHttpTest {
    @Inject
    StaffRegister register;

    @BeforeEach
    void signInAnew() {
        Api.forget();
    }

    @Test
    void nobodyWorksWithChildrenWithoutAVerifiedValidCheck() {
        Applications one = Applications.registered();
        String worker = entered(one, true);
        barred(worker, ChildWorkBarrier.NO_CHECK);
        String check = credential(one, worker, Map.of("kind", "BACKGROUND_CHECK", "paper", "查1", "issuer", "县公安局", "issuedOn", today().minusMonths(11).toString(), "clear", true));
        barred(worker, ChildWorkBarrier.NOT_VERIFIED);
        one.manager().request().contentType("application/json").header("If-Match", "\"0\"").post("/api/v1/credentials/" + check + "/verify").then().statusCode(403);
        Api.as("officer").request().contentType("application/json").header("If-Match", "\"0\"").post("/api/v1/credentials/" + check + "/verify").then().statusCode(200)
                .body("barrier", nullValue());
        Assertions.assertThat(register.barrier(worker, today())).isEmpty();
        one.manager().get("/tasks").then().body("items.kind", not(hasItem("people.task.renew")));
        Purchase.move("P25D");
        Api.forget();
        one.manager().get("/tasks").then().body("items.findAll { it.kind == 'people.task.renew' }", hasSize(1));
        Purchase.move("P10D");
        barred(worker, ChildWorkBarrier.EXPIRED);
        Purchase.move("P1D");
        Api.forget();
        List<String> acts = Api.as("auditor").get("/audit-entries?limit=100&thread=" + worker).jsonPath().getList("items.act");
        Assertions.assertThat(acts).filteredOn("people.expire"::equals).hasSize(1);
        Assertions.assertThat(acts).filteredOn("people.remind"::equals).isNotEmpty();
    }

    @Test
    void aCheckThatIsNotClearBarsAndAPostWithoutChildrenNeedsNone() {
        Applications one = Applications.registered();
        String worker = entered(one, true);
        String check = credential(one, worker, Map.of("kind", "BACKGROUND_CHECK", "paper", "查2", "issuer", "县公安局", "issuedOn", today().toString(), "clear", false));
        Api.as("supervisor").request().contentType("application/json").header("If-Match", "\"0\"").post("/api/v1/credentials/" + check + "/verify").then().statusCode(200);
        barred(worker, ChildWorkBarrier.NOT_CLEAR);
        barred(entered(one, false), ChildWorkBarrier.NO_CHILD_POST);
    }

    @Test
    void identityNumbersAreCheckedKeptSealedAndShownMasked() {
        Applications one = Applications.registered();
        String path = "/organizations/" + one.organization() + "/workers";
        one.manager().post(path, request("449999199001011017", true)).then().statusCode(422).body("errors[0].pointer", equalTo("/residentId"));
        String number = number();
        one.manager().post(path, request(number, true)).then().statusCode(201).body("residentId", equalTo("449999********" + number.substring(14)))
                .body(not(containsString(number)));
        one.manager().post(path, request(number, true)).then().statusCode(422).body("errors[0].code", equalTo("people.there-already"));
        one.manager().post(path, request(null, true)).then().statusCode(422);
    }

    @Test
    void othersSeeNobodyAndTheCountyReadsWithATrace() {
        Applications one = Applications.registered();
        String worker = entered(one, true);
        Api.as("orga").get("/workers/" + worker).then().statusCode(404);
        Api.asPublic().get("/workers/" + worker).then().statusCode(401);
        Api.as("orga").get("/organizations/" + one.organization() + "/workers").then().statusCode(200).body("items", hasSize(0));
        Api.as("school1").get("/organizations/" + one.organization() + "/workers").then().body("items", hasSize(0));
        Api.as("orga").post("/organizations/" + one.organization() + "/workers", request(number(), false)).then().statusCode(404);
        Api.as("officer").get("/workers/" + worker).then().statusCode(200);
        Api.as("officer").post("/workers/" + worker + "/credentials",
                Map.of("kind", "TEACHER", "paper", "1", "issuer", "教育局", "issuedOn", "2020-01-01")).then().statusCode(403);
        Api.as("auditor").get("/audit-entries?limit=100&thread=" + worker).then().body("items.act", hasItem("people.read"));
    }

    @Test
    void papersAndTrainingAreCheckedWhenEntered() {
        Applications one = Applications.registered();
        String worker = entered(one, true);
        String path = "/workers/" + worker + "/credentials";
        one.manager().post(path, Map.of("kind", "BACKGROUND_CHECK", "paper", "1", "issuer", "局", "issuedOn", "2026-01-01")).then().statusCode(422)
                .body("errors[0].code", equalTo("people.result-missing"));
        one.manager().post(path, Map.of("kind", "TEACHER", "paper", "1", "issuer", "局", "issuedOn", "2126-01-01")).then().statusCode(422);
        one.manager().act("/workers/" + worker, "/workers/" + worker + "/trainings",
                Map.of("topic", "儿童保护", "provider", "评估中心", "hours", "7.5", "heldOn", today().minusDays(3).toString())).then().statusCode(200).body("hours", equalTo("7.5"));
        String refused = credential(one, worker, Map.of("kind", "TEACHER", "paper", "2", "issuer", "局", "issuedOn", "2020-01-01"));
        Api.as("officer").request().contentType("application/json").header("If-Match", "\"0\"").body(Map.of("reason", "编号查无此证")).post("/api/v1/credentials/" + refused + "/refuse")
                .then().statusCode(200).body("credentials[0].state", equalTo("REFUSED"));
    }

    private void barred(String worker, ChildWorkBarrier barrier) {
        Assertions.assertThat(register.barrier(worker, today())).contains(barrier);
    }

    private static String entered(Applications one, boolean contact) {
        return one.manager().post("/organizations/" + one.organization() + "/workers", request(number(), contact)).then().statusCode(201).extract().path("number");
    }

    private static String credential(Applications one, String worker, Map<String, Object> request) {
        return one.manager().post("/workers/" + worker + "/credentials", request).then().statusCode(201).extract().path("credentials[0].number");
    }

    private static Map<String, Object> request(String residentId, boolean contact) {
        Map<String, Object> request = new HashMap<>(Map.of("name", Map.of("zh", "陈小雨"), "role", "SOCIAL_WORKER", "childContact", contact, "since", "2025-01-01"));
        request.put("residentId", residentId);
        return request;
    }

    private static String number() {
        String body = "449999" + LocalDate.of(1970, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(10_000)).toString().replace("-", "")
                + String.format("%03d", ThreadLocalRandom.current().nextInt(1000));
        return body + ResidentId.check(body);
    }

    private static LocalDate today() {
        return OffsetDateTime.parse(Api.asPublic().get("/demo/clock").jsonPath().getString("now")).toLocalDate();
    }
}
