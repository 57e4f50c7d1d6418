package org.carepact.registry;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.carepact.registry.Applications.act;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.carepact.support.Api;
import org.carepact.support.Purchase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rounds, the machine's marks, renewal and lapse: what the clock and the machine may do and what they may not. */
@QuarkusTest
class QualificationRoundsTest {
    private final Api officer = Api.as("officer");
    private final Api approver = Api.as("approver");

    @BeforeEach
    void signInAnew() {
        Api.forget();
    }

    @Test
    void aRoundIsPublishedByASecondPersonAndKeepsItsWindow() {
        LocalDate today = today();
        officer.post("/qualification-rounds", round(today, today.plusDays(10), null)).then().statusCode(422).body("errors[0].code", equalTo("registry.window-short"));
        officer.post("/qualification-rounds", round(today, today.plusDays(2000), null)).then().statusCode(422).body("errors[0].code", equalTo("registry.window-long"));
        officer.post("/qualification-rounds", round(today, today.plusDays(60), 25)).then().statusCode(422).body("errors[0].code", equalTo("registry.too-long-valid"));
        approver.post("/qualification-rounds", round(today, today.plusDays(60), 3)).then().statusCode(403);
        String draft = officer.post("/qualification-rounds", round(today, today.plusDays(60), 3)).then().statusCode(201).extract().path("number");
        Api.asPublic().get("/qualification-rounds/" + draft).then().statusCode(404);
        officer.act("/qualification-rounds/" + draft, "/qualification-rounds/" + draft + "/publish", null).then().statusCode(403);
        approver.act("/qualification-rounds/" + draft, "/qualification-rounds/" + draft + "/publish", null).then().statusCode(200).body("phase", equalTo("OPEN"));
        Api.asPublic().get("/qualification-rounds/" + draft).then().statusCode(200).body("criteria.criteria.code", hasItems("Q01", "C01"));
        approver.act("/qualification-rounds/" + draft, "/qualification-rounds/" + draft + "/extend",
                Map.of("intakeEndsOn", today.plusDays(50).toString(), "reason", "短。")).then().statusCode(422);
        Applications one = Applications.registered();
        one.submitted(draft);
        approver.act("/qualification-rounds/" + draft, "/qualification-rounds/" + draft + "/cancel", Map.of("reason", "不办了")).then().statusCode(409)
                .body("code", equalTo("registry.round-used"));
    }

    @Test
    void theMachineMarksFromFactsAndNeverTouchesAPersonsJudgement() {
        Applications one = Applications.registered();
        String application = one.submitted(null);
        fact(one.organization(), "LISTED", "ABNORMAL_ACTIVITY", null);
        officer.get("/qualifications/" + application + "/marks").then().statusCode(200)
                .body("items.find { it.criterion == 'Q01' }.outcome", equalTo("PASS"))
                .body("items.find { it.criterion == 'Q04' }.outcome", equalTo("FAIL"))
                .body("items.find { it.criterion == 'Q07' }.outcome", equalTo("PERSON"));
        officer.get("/qualifications/" + application).then().body("marks", hasSize(0)).body("markedAt", nullValue());
        officer.request().contentType("application/json").header("If-Match", officer.version("/qualifications/" + application))
                .body(Map.of("judgements", List.of(Map.of("criterion", "Q04", "passed", true))))
                .put("/api/v1/qualifications/" + application + "/judgements").then().statusCode(200);
        act(officer, application, "mark", null).statusCode(200)
                .body("marks.find { it.criterion == 'Q04' }.outcome", equalTo("FAIL"))
                .body("judgements", hasSize(1)).body("judgements[0].passed", equalTo(true));
        one.manager().get("/qualifications/" + application).then().body("marks", hasSize(0)).body("judgements", hasSize(0));
        one.manager().get("/qualifications/" + application + "/marks").then().statusCode(403);
        Api.as("orga").get("/qualifications/" + application).then().statusCode(404);
    }

    @Test
    void anApplicationBegunIsATaskUntilItIsHandedInOrTakenBack() {
        Applications one = Applications.registered();
        one.manager().get("/tasks").then().body("items.kind", hasItem("registry.task.apply"));
        String draft = one.manager().post("/qualifications", null).then().statusCode(201).extract().path("number");
        one.manager().get("/tasks").then().body("items.kind", not(hasItem("registry.task.apply")))
                .body("items.find { it.kind == 'registry.task.hand-in' }.subject", equalTo(draft));
        act(one.manager(), draft, "withdraw", null).statusCode(200);
        one.manager().get("/tasks").then().body("items.kind", hasItem("registry.task.apply")).body("items.kind", not(hasItem("registry.task.hand-in")));
        one.submitted(null);
        one.manager().get("/tasks").then().body("items.kind", not(hasItem("registry.task.hand-in")));
    }

    @Test
    void aQualificationLapsesAtMidnightOnceAndOnlyWhereNoRenewalIsBeingDecided() {
        String round = published(1);
        Applications lapsing = Applications.registered();
        lapsing.qualified(round);
        Applications renewing = Applications.registered();
        renewing.qualified(round);
        LocalDate until = LocalDate.parse(Api.asPublic().get("/organizations/" + lapsing.organization()).jsonPath().getString("qualifiedUntil"));
        Purchase.move("P24D");
        Api.forget();
        lapsing.manager().get("/tasks").then().body("items.kind", hasItem("registry.task.renew"));
        String renewal = renewing.submitted(null, "材料已更新。");
        moveTo(until.plusDays(1));
        Api.forget();
        Api.asPublic().get("/organizations/" + lapsing.organization()).then().body("standing", equalTo("LAPSED")).body("qualified", equalTo(false));
        Api.asPublic().get("/organizations/" + lapsing.organization() + "?on=" + until).then().body("standing", equalTo("QUALIFIED"));
        Api.asPublic().get("/organizations/" + renewing.organization()).then().body("standing", equalTo("RENEWING")).body("qualified", equalTo(true));
        Purchase.move("P1D");
        Api.forget();
        List<String> acts = Api.as("auditor").get("/audit-entries?limit=100&thread=" + lapsed(lapsing)).jsonPath().getList("items.act");
        org.assertj.core.api.Assertions.assertThat(acts).filteredOn("registry.lapse"::equals).hasSize(1);
        act(officer(), renewal, "ask-cure", Map.of("criteria", List.of("Q09"), "text", "请补充制度。")).statusCode(200);
        act(renewing.manager(), renewal, "answer", null).statusCode(200);
        act(officer(), renewal, "propose", Applications.rejection("Q09")).statusCode(200);
        act(Api.as("approver"), renewal, "confirm", null).statusCode(200);
        Purchase.move("PT1M");
        Api.forget();
        Api.asPublic().get("/organizations/" + renewing.organization()).then().body("standing", equalTo("LAPSED"));
    }

    @Test
    void anApplicationHasOneNoticeWhoseTimeEndsByItself() {
        Applications one = Applications.registered();
        String application = one.submitted(null);
        act(officer, application, "ask-cure", Map.of("criteria", List.of("Q07"), "text", "请附报表。")).statusCode(200);
        one.manager().put("/qualifications/" + application, Map.of("statements", List.of(Map.of("criterion", "Q01", "met", false, "text", "改了。"))))
                .then().statusCode(422).body("errors.code", everyItem(equalTo("registry.not-in-notice")));
        Purchase.move("P14D");
        Api.forget();
        officer().get("/qualifications/" + application).then().body("state", equalTo("SUBMITTED")).body("cure.answeredAt", nullValue());
        act(officer(), application, "propose", Applications.rejection("Q07")).statusCode(200);
    }

    @Test
    void theDecisionIsIssuedInBothLanguagesAndAGrantedOneIsEverybodys() {
        Applications one = Applications.registered();
        String application = one.qualified(null);
        String own = one.manager().get("/documents?ownerKind=qualification-decision&owner=" + application).then().statusCode(200).body("items", hasSize(2))
                .extract().path("items[0].id");
        Api.asPublic().get("/documents/" + own + "/content").then().statusCode(200).contentType("application/pdf");
        Applications other = Applications.registered();
        String rejected = other.rejected("Q09");
        String paper = other.manager().get("/documents?ownerKind=qualification-decision&owner=" + rejected).jsonPath().getString("items[0].id");
        Api.asPublic().get("/documents/" + paper + "/content").then().statusCode(404);
        one.manager().get("/documents/" + paper + "/content").then().statusCode(404);
        act(other.manager(), rejected, "withdraw", null).statusCode(409);
        other.manager().put("/qualifications/" + rejected, Map.of("statements", List.of())).then().statusCode(409);
    }

    @Test
    void theDirectoryIsFilteredByAreaFieldLevelAndGrade() {
        Applications one = Applications.registered();
        one.qualified(null);
        String all = "/organizations?limit=100";
        Api.asPublic().get(all + "&area=449999112&field=CARE&level=T2").then().body("items.number", hasItem(one.organization()));
        Api.asPublic().get(all + "&field=PSYCHOLOGY").then().body("items.number", not(hasItem(one.organization())));
        Api.asPublic().get(all + "&area=449999101").then().body("items.number", not(hasItem(one.organization())));
        Api.asPublic().get(all + "&grade=5A").then().body("items", hasSize(1)).body("items[0].grade", equalTo("5A"));
        Api.asPublic().get(all + "&level=%22+OR+1").then().body("items", hasSize(0));
    }

    private String lapsed(Applications one) {
        return one.manager().get("/qualifications?organization=" + one.organization()).jsonPath().getString("items[0].number");
    }

    private String published(int months) {
        LocalDate today = today();
        String draft = officer.post("/qualification-rounds", round(today, today.plusDays(60), months)).then().statusCode(201).extract().path("number");
        return approver.act("/qualification-rounds/" + draft, "/qualification-rounds/" + draft + "/publish", null).then().statusCode(200).extract().path("number");
    }

    private static Map<String, Object> round(LocalDate from, LocalDate until, Integer months) {
        Map<String, Object> round = new java.util.HashMap<>(Map.of("title", Map.of("zh", "试点申报"), "note", Map.of("zh", "小型试点。"), "opensOn", from.toString(),
                "intakeEndsOn", until.toString()));
        if (months != null) {
            round.put("validMonths", months);
        }
        return round;
    }

    private void fact(String organization, String kind, String finding, Integer year) {
        officer.post("/organizations/" + organization + "/credit-facts", Map.of("kind", kind, "finding", finding, "validFrom", today().toString(), "paper", "查〔1〕号"))
                .then().statusCode(201).body("number", notNullValue());
    }

    private static Api officer() {
        return Api.as("officer");
    }

    private static LocalDate today() {
        return now().toLocalDate();
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.parse(Api.asPublic().get("/demo/clock").jsonPath().getString("now"));
    }

    /** To the first minute of a day of the legal zone. */
    private static void moveTo(LocalDate day) {
        Purchase.move(java.time.Duration.between(now(), day.atStartOfDay().atZone(java.time.ZoneId.of("Asia/Shanghai")).plusSeconds(5)).toString());
    }
}
