package org.carepact.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carepact.demo.DemoClock;
import org.carepact.support.Api;
import org.carepact.support.Budgets;
import org.carepact.support.Figures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One purchase from plan to published score; at each step what each role sees and does not see. */
@QuarkusTest
class ThreadOverHttpTest {
    private static final List<String> COMMITTEE = List.of("evaluator1", "evaluator2", "evaluator3", "evaluator4", "evaluator5");

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
    void aPurchaseGoesFromPlanToPublishedScore() {
        String plan = approvedPlan();
        String tender = publishedTender(plan);
        questionAndAnswer(tender);
        submittedBid("orga", tender, "98000.00");
        submittedBid("orgb", tender, "95000.00");
        String late = submittedBid("orgc", tender, "90000.00");
        nobodyElseKnowsOfBids(tender, late);
        moveTo("2026-03-26T09:30:00+08:00");
        Api.as("orgc").act("/bids/" + late, "/bids/" + late + "/withdraw", null).then().statusCode(409).body("code", equalTo("bid.late"));
        open(tender);
        score(tender);
        String award = award(tender);
        String contract = contract(award);
        deliver(contract);
        everybody.get("/contracts/" + contract).then().statusCode(200).body("state", equalTo("COMPLETED"));
        done(tender, "tender.publish", "opening.open", "evaluation.close", "award.publish", "contract.countersign", "assessment.plan", "payment.pay");
        assess(contract);
        done(tender, "assessment.open", "assessment.compute", "assessment.reply", "assessment.lock", "assessment.publish");
    }

    /** The purchase's trail, over all its pages, has these acts. */
    private static void done(String tender, String... acts) {
        List<String> trail = new ArrayList<>();
        String at = "/audit-entries?limit=100&thread=" + tender;
        for (String cursor = ""; cursor != null;) {
            JsonPath page = Api.as("auditor").get(cursor.isEmpty() ? at : at + "&cursor=" + cursor).then().statusCode(200).extract().jsonPath();
            trail.addAll(page.getList("items.act"));
            cursor = page.getString("next");
        }
        assertThat(trail).contains(acts);
    }

    private String approvedPlan() {
        Map<String, Object> draft = Map.of(
                "title", Map.of("zh", "北片走访服务", "en", "Visits in the north"), "need", Map.of("zh", "为北片儿童提供入户走访。"),
                "lines", List.of(Map.of("service", "S02", "quantity", "1000", "unitPrice", "65")),
                "budget", "100000.00", "budgetLine", Budgets.line("2026-03-10"), "negativeListChecked", true, "method", "OPEN_TENDER", "plannedFor", "2026-03-10");
        String plan = officer.post("/plans", draft).then().statusCode(201).body("state", equalTo("DRAFT")).extract().path("number");
        officer.act("/plans/" + plan, "/plans/" + plan + "/submit", null).then().statusCode(200);
        officer.act("/plans/" + plan, "/plans/" + plan + "/approve", null).then().statusCode(403);
        Api.as("orga").get("/plans/" + plan).then().statusCode(404);
        approver.act("/plans/" + plan, "/plans/" + plan + "/approve", null).then().statusCode(200).body("state", equalTo("APPROVED"));
        return plan;
    }

    private String publishedTender(String plan) {
        Map<String, Object> draft = Map.of(
                "planNumber", plan, "title", Map.of("zh", "北片走访服务采购", "en", "Visits in the north"), "need", Map.of("zh", "入户走访一千次。"),
                "ceiling", "99000.00", "priceWeight", "20",
                "criteria", List.of(
                        Map.of("key", "plan", "name", Map.of("zh", "方案"), "max", "50", "minimum", "20", "objective", false, "rubric", Map.of("zh", "完整具体40至50分")),
                        Map.of("key", "team", "name", Map.of("zh", "团队"), "max", "30", "objective", false, "rubric", Map.of("zh", "持证社工每人3分"))),
                "questionsUntil", "2026-03-12T17:00:00+08:00", "bidDeadline", "2026-03-26T09:30:00+08:00", "openers", List.of("opener1", "opener2"));
        String tender = officer.post("/tenders", draft).then().statusCode(201).extract().path("number");
        everybody.get("/tenders/" + tender).then().statusCode(404);
        officer.act("/tenders/" + tender, "/tenders/" + tender + "/submit", null).then().statusCode(200).body("state", equalTo("IN_REVIEW"));
        approver.act("/tenders/" + tender, "/tenders/" + tender + "/publish", null).then().statusCode(200).body("state", equalTo("PUBLISHED"));
        approver.act("/tenders/" + tender, "/tenders/" + tender + "/publish", null).then().statusCode(200).body("state", equalTo("PUBLISHED"));
        everybody.get("/tenders/" + tender).then().statusCode(200).body("bidDeadline", equalTo("2026-03-26T09:30:00+08:00"));
        return tender;
    }

    private void questionAndAnswer(String tender) {
        JsonPath asked = Api.as("orgb").post("/tenders/" + tender + "/questions", Map.of("text", "走访量可否按季度安排？")).then().statusCode(201).extract().jsonPath();
        everybody.get("/tenders/" + tender + "/questions").then().body("items", empty());
        officer.request().contentType("application/json").header("If-Match", "\"" + asked.getLong("version") + "\"")
                .body(Map.of("answer", Map.of("zh", "可以。"))).post("/api/v1/questions/" + asked.getString("id") + "/answer").then().statusCode(200);
        everybody.get("/tenders/" + tender + "/questions").then().body("items", hasSize(1)).body("items[0].answer.zh", equalTo("可以。"));
    }

    private String submittedBid(String organization, String tender, String price) {
        Api bidder = Api.as(organization);
        String bid = bidder.post("/tenders/" + tender + "/bids", null).then().statusCode(201).extract().path("number");
        bidder.act("/bids/" + bid, "/bids/" + bid + "/submit", null).then().statusCode(422);
        bidder.put("/bids/" + bid, Map.of("price", price, "answers",
                List.of(Map.of("criterion", "plan", "text", "每月入户"), Map.of("criterion", "team", "text", "八名社工")))).then().statusCode(200);
        bidder.act("/bids/" + bid, "/bids/" + bid + "/submit", null).then().statusCode(200).body("state", equalTo("SUBMITTED")).body("digest", notNullValue());
        bidder.get("/bids/" + bid + "/receipt").then().statusCode(200);
        return bid;
    }

    private void nobodyElseKnowsOfBids(String tender, String bid) {
        for (String other : List.of("officer", "approver", "admin", "auditor", "supervisor", "opener1", "orga")) {
            int status = Api.as(other).get("/bids/" + bid).statusCode();
            assertThat(status).as(other).isIn(403, 404);
        }
        everybody.get("/tenders/" + tender + "/opening").then().statusCode(404);
        Api.as("opener1").post("/tenders/" + tender + "/opening/present", null).then().statusCode(409);
        assertThat(Api.as("auditor").get("/audit-entries?limit=100&thread=" + tender).asString()).doesNotContain("bid.submit").doesNotContain(bid);
    }

    private void open(String tender) {
        everybody.get("/tenders/" + tender).then().body("state", equalTo("CLOSED"));
        Api.as("opener3").post("/tenders/" + tender + "/opening/present", null).then().statusCode(404);
        Api.as("opener1").post("/tenders/" + tender + "/opening/present", null).then().statusCode(200);
        Api.as("opener1").post("/tenders/" + tender + "/opening/open", null).then().statusCode(409).body("code", equalTo("opening.officers-missing"));
        Api.as("opener2").post("/tenders/" + tender + "/opening/present", null).then().statusCode(200).body("bids", empty());
        Api.as("opener2").post("/tenders/" + tender + "/opening/open", null).then().statusCode(200).body("bids", hasSize(3));
        everybody.get("/tenders/" + tender + "/opening").then().statusCode(200).body("bids", hasSize(3)).body("bids[0].answers", empty());
    }

    private void score(String tender) {
        String panel = "/tenders/" + tender + "/panel";
        String statement = panel + "/statement";
        officer.post(panel, Map.of("members", COMMITTEE)).then().statusCode(428);
        officer.act(panel, panel, Map.of("members", List.of("evaluator1", "evaluator2", "evaluator3"), "representatives", List.of("officer", "approver"))).then()
                .statusCode(422).body("errors[0].code", equalTo("evaluation.experts-few"));
        officer.act(panel, panel, Map.of("members", List.of("evaluator1", "evaluator2"))).then().statusCode(422);
        officer.act(panel, panel, Map.of("members", COMMITTEE)).then().statusCode(200);
        stepDown(tender);
        List<String> bids = new ArrayList<>(everybody.get("/tenders/" + tender + "/opening").jsonPath().getList("bids.number"));
        Api.as("evaluator1").get("/tenders/" + tender + "/sheets/" + bids.get(0)).then().statusCode(403);
        for (String member : COMMITTEE) {
            Api expert = Api.as(member);
            expert.act(statement, statement, Map.of("conflict", false)).then().statusCode(200);
            for (int i = 0; i < bids.size(); i++) {
                expert.get("/tenders/" + tender + "/sheets/" + bids.get(i)).then().statusCode(200).body("bid.price", nullValue());
                String sheet = "/tenders/" + tender + "/sheets/" + bids.get(i);
                String begun = expert.version(sheet);
                Map<String, Object> scores = Map.of("scores", List.of(Map.of("criterion", "plan", "points", 40 - 3 * i), Map.of("criterion", "team", "points", 25 - i)));
                expert.put(sheet, scores).then().statusCode(200);
                expert.request().contentType("application/json").header("If-Match", begun).body(scores).put("/api/v1" + sheet).then().statusCode(412);
                officer.act(panel, "/tenders/" + tender + "/close-scoring", null).then().statusCode(409);
                expert.act(sheet, sheet + "/send", null).then().statusCode(200);
            }
        }
        Api.as("evaluator1").get("/tenders/" + tender + "/ranking").then().statusCode(404);
        officer.act(panel, "/tenders/" + tender + "/close-scoring", null).then().statusCode(200)
                .body("bids[0].total", equalTo("83.37")).body("bids[0].rank", equalTo(1));
    }

    /** An expert of a bidder's organization cannot deny the conflict; whoever declares one sees the panel no more. */
    private void stepDown(String tender) {
        String panel = "/tenders/" + tender + "/panel";
        String statement = panel + "/statement";
        officer.act(panel, panel, Map.of("members", List.of("evaluator6", "evaluator7"))).then().statusCode(200);
        Api admin = Api.as("admin");
        String bidder = admin.get("/accounts/orgb").then().statusCode(200).extract().path("memberships[0].party");
        String membership = admin.post("/accounts/evaluator6/memberships", Map.of("party", bidder, "role", "ORG_WORKER")).then().statusCode(200)
                .extract().path("memberships.find { it.role == 'ORG_WORKER' }.id");
        Api.as("evaluator6").act(statement, statement, Map.of("conflict", false)).then().statusCode(422);
        for (String expert : List.of("evaluator6", "evaluator7")) {
            Api.as(expert).get("/tenders/" + tender + "/panel").then().statusCode(200);
            Api.as(expert).act(statement, statement, Map.of("conflict", true, "text", "曾为投标人工作。")).then().statusCode(200);
            Api.as(expert).get("/tenders/" + tender + "/panel").then().statusCode(404);
        }
        admin.request().delete("/api/v1/accounts/evaluator6/memberships/" + membership).then().statusCode(204);
    }

    private String award(String tender) {
        String award = officer.post("/awards", Map.of("tenderNumber", tender, "reason", Map.of("zh", "综合得分第一。"))).then().statusCode(201).extract().path("number");
        everybody.get("/awards/" + award).then().statusCode(404);
        officer.act("/awards/" + award, "/awards/" + award + "/publish", null).then().statusCode(403);
        approver.act("/awards/" + award, "/awards/" + award + "/publish", null).then().statusCode(200).body("standstillUntil", notNullValue());
        everybody.get("/tenders/" + tender + "/ranking").then().statusCode(200);
        Api.as("orgb").get("/awards/" + award + "/letter").then().statusCode(200).body("won", equalTo(false));
        officer.post("/contracts", terms(award)).then().statusCode(409).body("code", equalTo("award.standstill"));
        moveTo("2026-04-20T09:30:00+08:00");
        everybody.get("/awards/" + award).then().body("state", equalTo("EFFECTIVE"));
        return award;
    }

    private static Map<String, Object> terms(String award) {
        return Map.of("awardNumber", award, "from", "2026-05-01", "until", "2026-12-31", "milestones", List.of(
                Map.of("no", 1, "title", Map.of("zh", "建档"), "due", "2026-07-31", "amount", "40000.00"),
                Map.of("no", 2, "title", Map.of("zh", "走访"), "due", "2026-12-20", "amount", "58000.00")));
    }

    private String contract(String award) {
        String contract = officer.post("/contracts", terms(award)).then().statusCode(201).body("commitments", hasSize(2)).extract().path("number");
        everybody.get("/contracts/" + contract).then().statusCode(404);
        Api.as("orgb").get("/contracts/" + contract).then().statusCode(404);
        Api.as("orga").act("/contracts/" + contract, "/contracts/" + contract + "/sign", null).then().statusCode(200);
        approver.act("/contracts/" + contract, "/contracts/" + contract + "/countersign", null).then().statusCode(200).body("state", equalTo("ACTIVE"));
        return contract;
    }

    private void deliver(String contract) {
        List<String> milestones = Api.as("orga").get("/contracts/" + contract + "/milestones").jsonPath().getList("items.id");
        String first = "/milestones/" + milestones.get(0);
        Api.as("orga").post("/payments", Map.of("milestone", milestones.get(0))).then().statusCode(409);
        Api.as("orga").act(first, first + "/submit", Map.of("report", "完成建档。")).then().statusCode(200);
        officer.act(first, first + "/return", Map.of("reason", "缺少确认。")).then().statusCode(200).body("state", equalTo("RETURNED"));
        Api.as("orga").act(first, first + "/submit", Map.of("report", "已补齐。")).then().statusCode(200).body("submissions", hasSize(2));
        for (String id : milestones) {
            String milestone = "/milestones/" + id;
            if (!id.equals(milestones.get(0))) {
                Api.as("orga").act(milestone, milestone + "/submit", Map.of("report", "完成走访。")).then().statusCode(200);
            }
            officer.act(milestone, milestone + "/accept", Map.of("opinion", "符合合同。", "usersOpinion", "家长满意。")).then().statusCode(200);
            String payment = Api.as("orga").post("/payments", Map.of("milestone", id)).then().statusCode(201).extract().path("number");
            String at = "/payments/" + payment;
            Api.as("finance").act(at, at + "/pay", Map.of("voucher", "GK-1")).then().statusCode(409);
            approver.act(at, at + "/approve", null).then().statusCode(200);
            Api.as("finance").act(at, at + "/pay", Map.of("voucher", "GK-1")).then().statusCode(200).body("state", equalTo("PAID"));
        }
        everybody.get("/contracts/" + contract + "/milestones").then().statusCode(200).body("items[0].submissions", empty());
    }

    /** The round that was planned with the contract, when its term is over: 30 points of delivery at 97.5, the rest as in the worked example. */
    private void assess(String contract) {
        Api supervisor = Api.as("supervisor");
        String round = "/assessments/" + supervisor.get("/assessments?contract=" + contract).then().body("items", hasSize(1)).extract().path("items[0].number");
        everybody.get(round).then().statusCode(404);
        Api.as("orga").get(round).then().statusCode(404);
        moveTo("2027-01-04T09:00:00+08:00");
        supervisor.act(round, round + "/open", Map.of("members", COMMITTEE)).then().statusCode(200).body("state", equalTo("COLLECTING"));
        Map<String, String> totals = Map.of("evaluator1", "88", "evaluator2", "92", "evaluator3", "79", "evaluator4", "85", "evaluator5", "90");
        totals.forEach((member, total) -> {
            Api.as(member).act(round, round + "/statement", Map.of("conflict", false)).then().statusCode(200);
            Api.as(member).act(round, round + "/score", Map.of("score", total, "comment", "记录齐全。")).then().statusCode(200).body("experts", hasSize(1));
        });
        supervisor.request().contentType("application/json").header("If-Match", supervisor.version(round)).body(Figures.example())
                .put("/api/v1" + round + "/figures").then().statusCode(200).body("outcome", nullValue());
        Api.as("orga").get(round).then().statusCode(404);
        supervisor.act(round, round + "/preview", null).then().statusCode(200).body("state", equalTo("PREVIEW")).body("outcome.score", equalTo("90.4"));
        Api.as("orga").get(round).then().statusCode(200).body("outcome.lines[0].nine", equalTo("97.500000000"));
        Api.as("orgb").get(round).then().statusCode(404);
        Api.as("orga").act(round, round + "/reply", Map.of("text", "认可评估结果。", "disputed", List.of())).then().statusCode(200);
        everybody.get(round).then().statusCode(404);
        supervisor.act(round, round + "/lock", null).then().statusCode(403);
        approver.act(round, round + "/lock", null).then().statusCode(200).body("state", equalTo("LOCKED"));
        everybody.get("/assessments?contract=" + contract).then().body("items", empty());
        supervisor.act(round, round + "/publish", null).then().statusCode(200);
        everybody.get(round).then().statusCode(200).body("outcome.score", equalTo("90.4")).body("outcome.bandCode", equalTo("excellent"))
                .body("outcome.lines.rows.flatten()", empty()).body("replies[0].text", equalTo("认可评估结果。")).body("experts", empty());
        everybody.get("/assessments?contract=" + contract).then().body("items", hasSize(1));
    }

    private static void moveTo(String instant) {
        Api.asPublic().post("/demo/clock", Map.of("now", instant)).then().statusCode(200);
        Api.forget();
    }
}
