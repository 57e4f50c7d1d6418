package org.carepact.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.carepact.demo.DemoClock;
import org.carepact.support.Api;
import org.carepact.support.Figures;
import org.carepact.support.Purchase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Rounds of assessment over HTTP. One contract from 17 May 2026 on with four milestones, three accepted in time, one six
 * days late; it is 2 July. Each test has a round of its own, by its kind or period.
 */
@QuarkusTest
class AssessmentsOverHttpTest {
    private static final String FROM = "2026-05-17";
    private static final String UNTIL = "2026-06-30";
    private static final Map<String, String> TOTALS =
            Map.of("evaluator1", "88", "evaluator2", "92", "evaluator3", "79", "evaluator4", "85", "evaluator5", "90");
    private static final Pattern CODE = Pattern.compile("/verify/([0-9A-Z-]+)");

    private static Purchase purchase;

    @Inject
    DemoClock clock;

    private final Api supervisor = Api.as("supervisor");
    private final Api approver = Api.as("approver");
    private final Api everybody = Api.asPublic();

    @BeforeEach
    void onTheSecondOfJuly() {
        Api.forget();
        if (purchase == null) {
            clock.set(OffsetDateTime.parse("2026-03-02T09:00:00+08:00").toInstant());
            purchase = Purchase.published().bid("orga", "8000.00").bid("orgb", "8200.00").bid("orgc", "8400.00");
            Purchase.move("P31D");
            purchase.present().opened().scored().ranked().awarded();
            Purchase.move("P45D");
            purchase.contracted(4).accepted(0).accepted(1).accepted(2);
            Purchase.move("P46D");
            purchase.accepted(3);
        }
        clock.set(OffsetDateTime.parse("2026-07-02T10:00:00+08:00").toInstant());
        Api.forget();
    }

    @Test
    void theWorkedExampleGoesFromPlanToPublishedScoreAndIsCorrectedInTheOpen() throws IOException {
        String round = planned("MID_TERM", FROM, UNTIL);
        opened(round, "evaluator1", "evaluator2", "evaluator3", "evaluator4", "evaluator5");
        TOTALS.forEach((expert, total) -> judged(round, expert, total));
        recorded(round, Figures.example());
        everybodyWaitsForThePreview(round);

        supervisor.act(at(round), at(round) + "/preview", null).then().statusCode(200).body("state", equalTo("PREVIEW"))
                .body("replyUntil", equalTo("2026-07-10T00:00:00+08:00"))
                .body("outcome.lines.nine", contains("95.000000000", "87.666666667", "94.444444444", "84.615384615", "92.857142857", "93.750000000"))
                .body("outcome.weighted", equalTo("91.141")).body("outcome.exact", equalTo("89.641"))
                .body("outcome.score", equalTo("89.6")).body("outcome.bandCode", equalTo("good")).body("outcome.missing", empty());
        bothPartiesReadIt(round);

        approver.act(at(round), at(round) + "/lock", null).then().statusCode(409);
        Map<String, Object> answer = Map.of("text", "认可结果，继续改进。", "disputed", List.of());
        orga().act(at(round), at(round) + "/reply", answer).then().statusCode(200).body("state", equalTo("REPLY"));
        orga().act(at(round), at(round) + "/reply", answer).then().statusCode(409);
        supervisor.act(at(round), at(round) + "/lock", null).then().statusCode(403);
        approver.act(at(round), at(round) + "/lock", null).then().statusCode(200).body("state", equalTo("LOCKED"));
        put(supervisor, round, Figures.example()).then().statusCode(409);
        everybody.get(at(round)).then().statusCode(404);
        approver.act(at(round), at(round) + "/publish", null).then().statusCode(403);
        supervisor.act(at(round), at(round) + "/publish", null).then().statusCode(200).body("state", equalTo("PUBLISHED"));
        everybodyReadsIt(round);
        String code = certificate(round, "89.6", "评估");
        everybody.get("/verifications/" + code).then().statusCode(200).body("state", equalTo("VALID"));

        correctedInTheOpen(round);
        everybody.get("/verifications/" + code).then().statusCode(200).body("state", equalTo("SUPERSEDED"));
        Api.as("auditor").get("/audit-entries?limit=100&thread=" + purchase.tender()).then().body("items.act", hasItems("assessment.plan", "assessment.open",
                "assessment.state", "assessment.score", "assessment.record", "assessment.compute", "assessment.reply", "assessment.lock",
                "assessment.publish", "assessment.correct", "assessment.supersede"));
    }

    /** Before the preview: evaluators know their own sheet, supervisors who has sent, nobody else anything. */
    private void everybodyWaitsForThePreview(String round) {
        Api.as("evaluator1").get(at(round)).then().statusCode(200).body("experts.username", contains("evaluator1")).body("experts.score", contains("88.00"))
                .body("figures", nullValue()).body("outcome", nullValue()).body("evidence", empty());
        Api.as("evaluator1").act(at(round), at(round) + "/score", sheet("91")).then().statusCode(409).body("code", equalTo("assessment.sent-already"));
        supervisor.get(at(round)).then().body("experts", hasSize(5)).body("experts.score", everyItem(nullValue())).body("experts.sentAt", everyItem(notNullValue()));
        Api.as("auditor").get(at(round)).then().statusCode(200);
        for (String other : List.of("orga", "orgb", "officer", "approver", "finance", "evaluator6", "admin")) {
            Api.as(other).get(at(round)).then().statusCode(404);
            Api.as(other).get("/assessments?contract=" + purchase.contract()).then().statusCode(200).body("items.number", not(hasItem(round)));
        }
        everybody.get(at(round)).then().statusCode(404);
        Api.as("officer").post(at(round) + "/preview", null).then().statusCode(428);
        Api.as("officer").request().contentType("application/json").header("If-Match", "\"0\"").post("/api/v1" + at(round) + "/preview").then().statusCode(403);
        supervisor.request().contentType("application/json").header("If-Match", "\"9999\"").post("/api/v1" + at(round) + "/preview").then().statusCode(412);
    }

    private void bothPartiesReadIt(String round) {
        for (String party : List.of("orga", "officer", "approver")) {
            Api.as(party).get(at(round)).then().statusCode(200).body("outcome.score", equalTo("89.6")).body("outcome.lines[0].rows", hasSize(5))
                    .body("outcome.lines[0].rows.contribution", contains("12.5", "12.5", "12.5", "10", "47.5")).body("outcome.adjustments.points", contains("-2", "-0.5", "0", "1"))
                    .body("figures.verifiedUnits", equalTo("171")).body("evidence", hasSize(5))
                    .body("experts", hasSize(5)).body("experts.username", everyItem(nullValue())).body("experts.score", hasItem("79.00"));
        }
        Api.as("evaluator1").get(at(round)).then().statusCode(200).body("outcome", nullValue()).body("experts", hasSize(1));
        for (String other : List.of("orgb", "finance", "evaluator6")) {
            Api.as(other).get(at(round)).then().statusCode(404);
        }
        everybody.get(at(round)).then().statusCode(404);
        orga().get("/tasks").then().statusCode(200).body("items.find { it.subject == '" + round + "' }.due", equalTo("2026-07-10T00:00:00+08:00"));
        Map<String, Object> answer = Map.of("text", "我们不同意。", "disputed", List.of());
        Api.as("officer").request().contentType("application/json").header("If-Match", "\"0\"").body(answer).post("/api/v1" + at(round) + "/reply").then().statusCode(403);
        Api.as("orgb").request().contentType("application/json").header("If-Match", "\"0\"").body(answer).post("/api/v1" + at(round) + "/reply").then().statusCode(404);
    }

    /** The public reads score, values and the answer, no evidence, no evaluator, no count under five. */
    private void everybodyReadsIt(String round) {
        everybody.get(at(round)).then().statusCode(200).body("outcome.score", equalTo("89.6")).body("outcome.bandCode", equalTo("good"))
                .body("outcome.lines.value", contains("95.000", "87.667", "94.444", "84.615", "92.857", "93.750"))
                .body("outcome.lines.sample", contains("184", "5", "40", "21", "15", "8"))
                .body("outcome.lines.rows.flatten()", empty())
                .body("outcome.adjustments[0].fewerThanFive", equalTo(true)).body("outcome.adjustments[0].count", nullValue())
                .body("outcome.adjustments[0].points", nullValue()).body("outcome.weighted", nullValue()).body("outcome.exact", nullValue())
                .body("figures", nullValue()).body("evidence", empty()).body("experts", empty())
                .body("replies.text", contains("认可结果，继续改进。"));
        String supplier = Api.as("admin").get("/accounts/orga").jsonPath().getString("memberships[0].party");
        everybody.get("/assessments?supplier=" + supplier).then().statusCode(200).body("items.number", hasItem(round));
        everybody.get("/assessments?supplier=JG-1999-0001").then().statusCode(200).body("items", empty());
    }

    private void correctedInTheOpen(String round) {
        Map<String, Object> why = Map.of("reason", "一件投诉经复查不成立。");
        approver.act(at(round), at(round) + "/correct", why).then().statusCode(403);
        String fresh = supervisor.act(at(round), at(round) + "/correct", why).then().statusCode(201).body("corrects", equalTo(round))
                .body("templateVersion", equalTo(1)).extract().path("number");
        supervisor.act(at(round), at(round) + "/correct", why).then().statusCode(409);
        opened(fresh, "evaluator1", "evaluator2", "evaluator3", "evaluator4", "evaluator5");
        TOTALS.forEach((expert, total) -> judged(fresh, expert, total));
        Map<String, Object> figures = Figures.example();
        figures.put("upheldComplaints", 0);
        recorded(fresh, figures);
        everybody.get(at(round)).then().statusCode(200).body("state", equalTo("PUBLISHED"));
        concluded(fresh);
        everybody.get(at(fresh)).then().statusCode(200).body("outcome.score", equalTo("91.6")).body("outcome.bandCode", equalTo("excellent"))
                .body("reason", equalTo("一件投诉经复查不成立。"));
        everybody.get(at(round)).then().statusCode(200).body("state", equalTo("SUPERSEDED")).body("supersededBy", equalTo(fresh))
                .body("outcome.score", equalTo("89.6"));
        supervisor.act(at(round), at(round) + "/correct", why).then().statusCode(409);
    }

    @Test
    void whatTheOrganizationDisputesIsReviewedBySomebodyElse() {
        String round = planned("SPECIAL", FROM, UNTIL);
        opened(round, "evaluator1", "evaluator2", "evaluator3", "evaluator4", "evaluator5");
        TOTALS.forEach((expert, total) -> judged(round, expert, total));
        recorded(round, Figures.example());
        supervisor.act(at(round), at(round) + "/preview", null).then().statusCode(200);
        orga().act(at(round), at(round) + "/reply", dispute("D9")).then().statusCode(422).body("errors.pointer", contains("/disputed/0"));
        orga().act(at(round), at(round) + "/reply", dispute("D3")).then().statusCode(200).body("state", equalTo("REVIEW"));
        approver.act(at(round), at(round) + "/lock", null).then().statusCode(409);

        Api.as("auditor").act(at(round), at(round) + "/reviewer", Map.of("reviewer", "evaluator6")).then().statusCode(403);
        supervisor.act(at(round), at(round) + "/reviewer", Map.of("reviewer", "evaluator1")).then().statusCode(422).body("errors.pointer", contains("/reviewer"));
        Api.as("evaluator6").get(at(round)).then().statusCode(404);
        supervisor.act(at(round), at(round) + "/reviewer", Map.of("reviewer", "evaluator6")).then().statusCode(200);
        Api.as("evaluator6").get("/tasks").then().body("items.subject", hasItem(round));
        Api reviewer = Api.as("evaluator6");
        Map<String, Object> corrected = figuresWith(Figures.school(2));
        Api.as("evaluator1").act(at(round), at(round) + "/review", decision("D3", true, corrected)).then().statusCode(403);
        reviewer.act(at(round), at(round) + "/review", decision("D4", false, null)).then().statusCode(422).body("errors.pointer", contains("/decisions"));
        reviewer.act(at(round), at(round) + "/review", decision("D3", true, null)).then().statusCode(422).body("errors.pointer", contains("/figures"));
        Map<String, Object> tooMuch = figuresWith(Figures.school(2));
        tooMuch.put("verifiedUnits", "180");
        reviewer.act(at(round), at(round) + "/review", decision("D3", true, tooMuch)).then().statusCode(422).body("errors.pointer", contains("/figures"));
        reviewer.act(at(round), at(round) + "/review", decision("D3", true, corrected)).then().statusCode(200).body("state", equalTo("REPLY"))
                .body("outcome.lines[2].nine", equalTo("97.222222222")).body("outcome.score", equalTo("90.1")).body("outcome.bandCode", equalTo("excellent"));
        approver.act(at(round), at(round) + "/lock", null).then().statusCode(200);
        supervisor.act(at(round), at(round) + "/publish", null).then().statusCode(200);
        everybody.get(at(round)).then().body("outcome.score", equalTo("90.1")).body("replies[0].disputed", contains("D3"))
                .body("decisions[0].reason", equalTo("第二条记录经复核属实。"));
    }

    @Test
    void withTwoEvaluatorsTheExpertsAreMissingAndSilenceEndsTheReply() throws IOException {
        String round = planned("ANNUAL", FROM, UNTIL);
        opened(round, "evaluator1", "evaluator2", "evaluator4");
        stepAside(round);
        judged(round, "evaluator1", "88");
        judged(round, "evaluator2", "92");
        recorded(round, Figures.example());
        supervisor.act(at(round), at(round) + "/preview", null).then().statusCode(200)
                .body("outcome.score", equalTo("90.5")).body("outcome.bandCode", equalTo("good")).body("outcome.capped", equalTo(true))
                .body("outcome.remaining", equalTo("80")).body("outcome.missing.en", contains("Experts")).body("outcome.lines[1].value", nullValue());

        clock.set(OffsetDateTime.parse("2026-07-10T00:00:00+08:00").toInstant());
        Api.forget();
        orga().act(at(round), at(round) + "/reply", dispute("D3")).then().statusCode(409).body("code", equalTo("assessment.reply-over"));
        Purchase.move("PT1H");
        orga().get(at(round)).then().body("state", equalTo("REPLY")).body("replies", empty());
        orga().act(at(round), at(round) + "/reply", dispute("D3")).then().statusCode(409).body("code", equalTo("kernel.state"));

        nobodyConfirmsOwnWork(round);
        approver.act(at(round), at(round) + "/lock", null).then().statusCode(200);
        supervisor.act(at(round), at(round) + "/publish", null).then().statusCode(200);
        everybody.get(at(round)).then().body("outcome.missing.en", contains("Experts")).body("outcome.lines[1].fewerThanFive", equalTo(true))
                .body("outcome.lines[1].sample", nullValue());
        certificate(round, "90.5", "专家评审");
    }

    /** An evaluator of the provider cannot deny it; whoever steps aside reads nothing more. */
    private void stepAside(String round) {
        Api admin = Api.as("admin");
        String provider = admin.get("/accounts/orga").jsonPath().getString("memberships[0].party");
        String membership = admin.post("/accounts/evaluator4/memberships", Map.of("party", provider, "role", "ORG_WORKER")).then().statusCode(200)
                .extract().path("memberships.find { it.role == 'ORG_WORKER' }.id");
        Api expert = Api.as("evaluator4");
        expert.act(at(round), at(round) + "/statement", Map.of("conflict", false)).then().statusCode(422).body("errors.pointer", contains("/conflict"));
        admin.request().delete("/api/v1/accounts/evaluator4/memberships/" + membership).then().statusCode(204);
        expert.act(at(round), at(round) + "/statement", Map.of("conflict", true)).then().statusCode(422).body("errors.pointer", contains("/text"));
        expert.act(at(round), at(round) + "/statement", Map.of("conflict", true, "text", "曾为该机构工作。")).then().statusCode(200);
        expert.get(at(round)).then().statusCode(404);
    }

    private void nobodyConfirmsOwnWork(String round) {
        Api admin = Api.as("admin");
        String purchaser = admin.get("/accounts/approver").jsonPath().getString("memberships[0].party");
        String membership = admin.post("/accounts/supervisor/memberships", Map.of("party", purchaser, "role", "APPROVER")).then().statusCode(200)
                .extract().path("memberships.find { it.role == 'APPROVER' }.id");
        supervisor.act(at(round), at(round) + "/lock", null).then().statusCode(403).body("code", equalTo("assessment.second-person"));
        admin.request().delete("/api/v1/accounts/supervisor/memberships/" + membership).then().statusCode(204);
    }

    @Test
    void withoutActivityNothingIsRated() {
        String round = planned("MID_TERM", "2026-07-01", "2026-07-01");
        opened(round, "evaluator1");
        supervisor.act(at(round), at(round) + "/preview", null).then().statusCode(409).body("code", equalTo("assessment.nothing-recorded"));
        recorded(round, Map.of());
        concluded(round);
        everybody.get(at(round)).then().statusCode(200).body("outcome.rated", equalTo(false)).body("outcome.score", nullValue())
                .body("outcome.bandCode", nullValue()).body("outcome.missing", hasSize(6));
    }

    @Test
    void theContractsOwnRoundIsPlannedAndWaitsForItsEnd() {
        String round = supervisor.get("/assessments?contract=" + purchase.contract()).jsonPath().getString("items.find { it.kind == 'FINAL' }.number");
        supervisor.get(at(round)).then().body("from", equalTo(FROM)).body("state", equalTo("PLANNED")).body("reason", nullValue());
        supervisor.get("/tasks").then().body("items.subject", hasItem(round));
        opened(round, "evaluator1");
        recorded(round, Figures.example());
        supervisor.act(at(round), at(round) + "/preview", null).then().statusCode(409).body("code", equalTo("assessment.period-not-over"));
        Api.as("evaluator1").act(at(round), at(round) + "/score", sheet("80")).then().statusCode(409).body("code", equalTo("assessment.state-first"));
    }

    @Test
    void figuresNeedTheirEvidenceAndAddUp() {
        String round = planned("MID_TERM", "2026-08-01", "2026-08-31");
        put(supervisor, round, Figures.example()).then().statusCode(409);
        opened(round, "evaluator1");
        Map<String, Object> bare = Figures.example();
        bare.put("evidence", Figures.evidence("D1", "D4", "D5", "D6"));
        put(supervisor, round, bare).then().statusCode(422).body("errors.pointer", contains("/evidence/2/text/zh"));
        Map<String, Object> stranger = Figures.example();
        stranger.put("evidence", Figures.evidence("D1", "D3", "D4", "D5", "D6", "D9"));
        put(supervisor, round, stranger).then().statusCode(422);
        put(supervisor, round, figuresWith(Figures.school(4))).then().statusCode(422).body("errors.pointer", contains("/school/ruledRight"));
        Map<String, Object> typed = Figures.example();
        typed.put("milestoneDaysLate", List.of(0));
        put(supervisor, round, typed).then().statusCode(400);
        put(Api.as("evaluator1"), round, Figures.example()).then().statusCode(403);
        put(supervisor, round, Figures.example()).then().statusCode(200);
    }

    @Test
    void aRoundLiesInTheContractsTermAndNoTwoOfAKindOverlap() {
        Map<String, Object> plan = plan("ANNUAL", "2026-09-01", "2026-09-30");
        Api.as("officer").post("/assessments", plan).then().statusCode(403);
        for (Map.Entry<String, Object> wrong : Map.<String, Object>of("from", "2026-05-16", "until", "2026-08-31", "reason", "", "template", "t-mid").entrySet()) {
            Map<String, Object> bad = new HashMap<>(plan);
            bad.put(wrong.getKey(), wrong.getValue());
            supervisor.post("/assessments", bad).then().statusCode(422);
        }
        Response first = supervisor.request().contentType("application/json").header("Idempotency-Key", "round-1").body(plan).post("/api/v1/assessments");
        String number = first.then().statusCode(201).extract().path("number");
        supervisor.request().contentType("application/json").header("Idempotency-Key", "round-1").body(plan).post("/api/v1/assessments")
                .then().statusCode(201).body("number", equalTo(number));
        supervisor.post("/assessments", plan("ANNUAL", "2026-09-30", "2026-10-01")).then().statusCode(409).body("code", equalTo("assessment.covered-already"));
        supervisor.act(at(number), at(number) + "/open", Map.of("members", List.of("evaluator1", "orga"))).then().statusCode(422)
                .body("errors.pointer", contains("/members/1"));
    }

    private Map<String, Object> plan(String kind, String from, String until) {
        return Map.of("contractNumber", purchase.contract(), "kind", kind, "from", from, "until", until, "reason", "县里要求。");
    }

    private String planned(String kind, String from, String until) {
        return supervisor.post("/assessments", plan(kind, from, until)).then().statusCode(201).body("state", equalTo("PLANNED")).extract().path("number");
    }

    private void opened(String round, String... experts) {
        supervisor.act(at(round), at(round) + "/open", Map.of("members", List.of(experts))).then().statusCode(200).body("state", equalTo("COLLECTING"))
                .body("templateVersion", equalTo(1)).body("experts", hasSize(experts.length));
        supervisor.act(at(round), at(round) + "/open", Map.of("members", List.of(experts))).then().statusCode(409);
    }

    private static void judged(String round, String expert, String total) {
        Api api = Api.as(expert);
        api.act(at(round), at(round) + "/statement", Map.of("conflict", false)).then().statusCode(200);
        api.act(at(round), at(round) + "/score", sheet("101")).then().statusCode(422);
        api.act(at(round), at(round) + "/score", sheet(total)).then().statusCode(200);
    }

    private void recorded(String round, Map<String, Object> figures) {
        put(supervisor, round, figures).then().statusCode(200);
    }

    /** From the preview to publication, without an objection. */
    private void concluded(String round) {
        supervisor.act(at(round), at(round) + "/preview", null).then().statusCode(200);
        orga().act(at(round), at(round) + "/reply", Map.of("text", "无异议。", "disputed", List.of())).then().statusCode(200);
        approver.act(at(round), at(round) + "/lock", null).then().statusCode(200);
        supervisor.act(at(round), at(round) + "/publish", null).then().statusCode(200);
    }

    private static Response put(Api api, String round, Map<String, Object> figures) {
        return api.request().contentType("application/json").header("If-Match", api.version(at(round))).body(figures).put("/api/v1" + at(round) + "/figures");
    }

    private static Map<String, Object> figuresWith(Map<String, Object> school) {
        Map<String, Object> figures = Figures.example();
        figures.put("school", school);
        return figures;
    }

    private static Map<String, Object> sheet(String score) {
        return Map.of("score", score, "comment", "抽查记录齐全。");
    }

    private static Map<String, Object> dispute(String dimension) {
        return Map.of("text", "学校提出不符的记录有误。", "disputed", List.of(dimension));
    }

    private static Map<String, Object> decision(String dimension, boolean corrected, Map<String, Object> figures) {
        Map<String, Object> request = new HashMap<>();
        request.put("decisions", List.of(Map.of("dimension", dimension, "corrected", corrected, "reason", "第二条记录经复核属实。")));
        request.put("figures", figures);
        return request;
    }

    /** The code on the certificate that everybody can download, after these texts were found on it. */
    private String certificate(String round, String... texts) throws IOException {
        List<String> files = everybody.get("/documents?ownerKind=assessment-certificate&owner=" + round).then().statusCode(200)
                .body("items", hasSize(2)).extract().jsonPath().getList("items.id");
        byte[] pdf = everybody.request().accept("*/*").get("/documents/" + files.get(0)).then().statusCode(200).extract().asByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text.replaceAll("\\s", "")).contains(round).contains(texts);
            Matcher code = CODE.matcher(text);
            assertThat(code.find()).isTrue();
            return code.group(1);
        }
    }

    private static Api orga() {
        return Api.as("orga");
    }

    private static String at(String round) {
        return "/assessments/" + round;
    }
}
