package org.carepact.journey;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.carepact.demo.DemoClock;
import org.carepact.support.Api;
import org.carepact.support.Purchase;
import org.carepact.support.Purchases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Purchases that do not go straight on: from each of these places there is a lawful way, and it is walked here. */
@QuarkusTest
class NoDeadEndsTest {
    private static final Map<String, Object> REASON = Map.of("reason", "人员已另有安排，无法履约。");

    @Inject
    DemoClock clock;

    private final Api officer = Api.as("officer");
    private final Api approver = Api.as("approver");
    private final Api everybody = Api.asPublic();

    @BeforeEach
    void beginInMarch() {
        Api.forget();
        clock.set(OffsetDateTime.parse("2026-03-02T09:00:00+08:00").toInstant());
    }

    @Test
    void aCancelledTenderFreesItsPlanForAnother() {
        String tender = Purchases.publishedTender();
        String plan = officer.get("/tenders/" + tender).path("planNumber");
        officer.get("/plans/" + plan).then().body("state", equalTo("IN_PROCUREMENT")).body("tenderNumber", equalTo(tender));
        officer.post("/tenders", again(plan)).then().statusCode(409);
        approver.act("/tenders/" + tender, "/tenders/" + tender + "/cancel", Map.of("reason", "任务取消。")).then().statusCode(200);
        officer.get("/plans/" + plan).then().body("state", equalTo("APPROVED")).body("tenderNumber", nullValue());
        officer.post("/tenders", again(plan)).then().statusCode(201);
        officer.post("/tenders", again(plan)).then().statusCode(409);
        Api.as("auditor").get("/audit-entries?limit=100&thread=" + tender).then().body("items.act.flatten()", hasItems("tender.cancel", "planning.release"));
    }

    @Test
    void tooFewBidsFreeThePlanToo() {
        Purchase purchase = Purchase.published().bid("orga", "8000.00");
        Purchase.move("P31D");
        purchase.present().opened();
        String plan = everybody.get("/tenders/" + purchase.tender()).then().body("state", equalTo("FAILED")).extract().path("planNumber");
        officer.post("/tenders", again(plan)).then().statusCode(201);
    }

    @Test
    void aFallenAwardGoesToTheNextInRankAndAtLastToNobody() {
        Purchase purchase = Purchase.published().bid("orga", "8000.00").bid("orgb", "8200.00").bid("orgc", "8400.00");
        Purchase.move("P31D");
        purchase.present().opened().scored().ranked();
        String tender = purchase.tender();

        String mistaken = proposed(tender);
        officer.post("/awards", decision(tender)).then().statusCode(409).body("code", equalTo("award.proposed-already"));
        officer.act("/awards/" + mistaken, "/awards/" + mistaken + "/send-back", REASON).then().statusCode(403);
        approver.act("/awards/" + mistaken, "/awards/" + mistaken + "/send-back", REASON).then().statusCode(200).body("state", equalTo("SENT_BACK"));
        everybody.get("/awards/" + mistaken).then().statusCode(404);

        declinedByTheFirst(tender);
        refusedByTheSecond(tender);
        neverSignedByTheThird(tender);

        officer.post("/awards", decision(tender)).then().statusCode(409).body("code", equalTo("award.nobody"));
        officer.act("/tenders/" + tender, "/tenders/" + tender + "/no-award", REASON).then().statusCode(403);
        approver.act("/tenders/" + tender, "/tenders/" + tender + "/no-award", Map.of("reason", " ")).then().statusCode(422);
        approver.act("/tenders/" + tender, "/tenders/" + tender + "/no-award", REASON).then().statusCode(200).body("state", equalTo("FAILED"));
        String plan = everybody.get("/tenders/" + tender).path("planNumber");
        officer.post("/tenders", again(plan)).then().statusCode(201);
        Api.as("auditor").get("/audit-entries?limit=100&thread=" + tender).then().body("items.act.flatten()",
                hasItems("award.send-back", "award.decline", "contract.take-back", "contract.refuse", "award.refuse", "contract.lapse", "award.lapse", "tender.fail"));
    }

    private void declinedByTheFirst(String tender) {
        String award = published(tender);
        String at = "/awards/" + award;
        Api.as("orgb").act(at, at + "/decline", REASON).then().statusCode(404);
        Api.as("orga").act(at, at + "/decline", Map.of("reason", "")).then().statusCode(422);
        Api.as("orga").act(at, at + "/decline", REASON).then().statusCode(200).body("state", equalTo("DECLINED"));
        Api.as("orga").act(at, at + "/decline", REASON).then().statusCode(409);
        everybody.get(at).then().statusCode(200).body("stateReason", equalTo(REASON.get("reason")));
        everybody.get("/tenders/" + tender).then().body("state", equalTo("EVALUATED"));
    }

    private void refusedByTheSecond(String tender) {
        String award = published(tender);
        everybody.get("/awards/" + award).then().body("value.amount", equalTo("8200.00"));
        Purchase.move("P20D");
        String contract = drawnUp(award);
        Api.as("orgb").act("/awards/" + award, "/awards/" + award + "/decline", REASON).then().statusCode(409);
        officer.act("/contracts/" + contract, "/contracts/" + contract + "/take-back", Map.of("reason", "金额分期写错。")).then().statusCode(200)
                .body("state", equalTo("TAKEN_BACK"));
        String anew = drawnUp(award);
        officer.post("/contracts", terms(award)).then().statusCode(409);
        Api.as("orgc").get("/contracts/" + anew).then().statusCode(404);
        officer.act("/contracts/" + anew, "/contracts/" + anew + "/refuse", REASON).then().statusCode(403);
        Api.as("orgb").act("/contracts/" + anew, "/contracts/" + anew + "/refuse", REASON).then().statusCode(200).body("state", equalTo("REFUSED"));
        everybody.get("/awards/" + award).then().body("state", equalTo("DECLINED"));
    }

    private void neverSignedByTheThird(String tender) {
        String award = published(tender);
        everybody.get("/awards/" + award).then().body("value.amount", equalTo("8400.00"));
        Purchase.move("P20D");
        String contract = drawnUp(award);
        approver.act("/contracts/" + contract, "/contracts/" + contract + "/lapse", REASON).then().statusCode(409).body("code", equalTo("contract.time-to-sign"));
        Purchase.move("P31D");
        officer.act("/contracts/" + contract, "/contracts/" + contract + "/lapse", REASON).then().statusCode(403);
        approver.act("/contracts/" + contract, "/contracts/" + contract + "/lapse", REASON).then().statusCode(200).body("state", equalTo("LAPSED"));
        Api.as("orgc").act("/contracts/" + contract, "/contracts/" + contract + "/sign", null).then().statusCode(409);
        everybody.get("/awards/" + award).then().body("state", equalTo("LAPSED"));
        approver.get("/tasks").then().body("items.kind", hasItem("award.task.end"));
        officer.get("/tasks").then().body("items.findAll { it.subject == '" + tender + "' }.kind", not(hasItem("evaluation.task.award")));
    }

    private String proposed(String tender) {
        return officer.post("/awards", decision(tender)).then().statusCode(201).extract().path("number");
    }

    private String published(String tender) {
        String award = proposed(tender);
        approver.act("/awards/" + award, "/awards/" + award + "/publish", null).then().statusCode(200);
        return award;
    }

    private String drawnUp(String award) {
        return officer.post("/contracts", terms(award)).then().statusCode(201).extract().path("number");
    }

    private static Map<String, Object> decision(String tender) {
        return Map.of("tenderNumber", tender, "reason", Map.of("zh", "按排名顺序。"));
    }

    private Map<String, Object> terms(String award) {
        OffsetDateTime now = now();
        String value = everybody.get("/awards/" + award).path("value.amount");
        return Map.of("awardNumber", award, "from", now.toLocalDate().toString(), "until", now.plusMonths(6).toLocalDate().toString(),
                "milestones", List.of(Map.of("no", 1, "title", Map.of("zh", "走访"), "due", now.plusMonths(3).toLocalDate().toString(), "amount", value)));
    }

    private static Map<String, Object> again(String plan) {
        OffsetDateTime now = now();
        return Map.of("planNumber", plan, "title", Map.of("zh", "走访服务再次采购"), "need", Map.of("zh", "入户走访。"),
                "ceiling", "8800.00", "priceWeight", "20", "criteria", List.of(Map.of("name", Map.of("zh", "方案"), "max", "80", "objective", false)),
                "questionsUntil", now.plusDays(10).toString(), "bidDeadline", now.plusDays(30).toString(), "openers", List.of("opener1", "opener2"));
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.parse(Api.asPublic().get("/demo/clock").jsonPath().getString("now"));
    }
}
