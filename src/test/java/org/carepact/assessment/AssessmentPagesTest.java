package org.carepact.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carepact.demo.DemoClock;
import org.carepact.support.Api;
import org.carepact.support.Purchase;
import org.carepact.support.Visitor;
import org.junit.jupiter.api.Test;

/** A round by hand, without JavaScript: each turn's page in both languages, what is refused, and what a stranger reads. */
@QuarkusTest
class AssessmentPagesTest {
    private static final Pattern FILE = Pattern.compile("href=\"(/documents/[0-9a-f-]+)\"");

    @Inject
    DemoClock clock;

    @Test
    void aRoundIsPlannedJudgedDisputedReviewedConfirmedAndPublished() {
        Purchase purchase = delivered();
        Visitor supervisor = Visitor.signedIn("supervisor");
        String round = planned(supervisor, purchase.contract());

        both(supervisor, round, "启动评估", "Open");
        supervisor.submit(round + "/open", Map.of()).then().statusCode(422);
        supervisor.submit(round + "/open", Map.of("members", "evaluator1")).then().statusCode(303);
        Visitor evaluator = Visitor.signedIn("evaluator1");
        judged(evaluator, round);
        recorded(supervisor, round);

        assertThat(Visitor.signedIn("orga").get(round).statusCode()).isEqualTo(404);
        both(supervisor, round, "生成结果并送机构阅览", "Evaluators");
        supervisor.submit(round + "/preview", Map.of()).then().statusCode(303);
        assertThat(evaluator.read(round)).contains("88.00").doesNotContain("91.4");
        disputed(round);
        reviewed(supervisor, round);

        Visitor approver = Visitor.signedIn("approver");
        both(approver, round, "确认结果", "91.4");
        approver.submit(round + "/lock", Map.of()).then().statusCode(303);
        both(supervisor, round, "公布结果", "91.4");
        supervisor.submit(round + "/publish", Map.of()).then().statusCode(303);
        strangersRead(round, purchase.contract());
        both(supervisor, round, "更正已公布的结果", "91.4");
    }

    /** A contract with one milestone, accepted in time, whose first fifteen days are over. */
    private Purchase delivered() {
        Api.forget();
        clock.set(OffsetDateTime.parse("2026-03-02T09:00:00+08:00").toInstant());
        Purchase purchase = Purchase.published().bid("orga", "8000.00").bid("orgb", "8200.00").bid("orgc", "8400.00");
        Purchase.move("P31D");
        purchase.present().opened().scored().ranked().awarded();
        Purchase.move("P45D");
        purchase.contracted(1).accepted(0);
        Purchase.move("P20D");
        return purchase;
    }

    private static String planned(Visitor supervisor, String contract) {
        assertThat(supervisor.read("/contracts/" + contract)).contains("/assessments?contract=" + contract);
        both(supervisor, "/assessments?contract=" + contract, "列入计划", "/assessments/new?contract=" + contract);
        both(supervisor, "/assessments/new?contract=" + contract, "期", "Reason");
        Map<String, String> plan = new HashMap<>(Map.of("kind", "SPECIAL", "from", "2026-05-17", "until", "2026-05-31"));
        Response refused = supervisor.submit("/assessments", plan);
        refused.then().statusCode(422);
        assertThat(refused.asString()).contains("href=\"#reason\"", "value=\"2026-05-31\"");
        plan.put("reason", "家长反映走访次数减少。");
        return supervisor.submit("/assessments", plan).then().statusCode(303).extract().header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private static void judged(Visitor evaluator, String round) {
        assertThat(evaluator.read("/work")).contains("声明利害关系 " + round.substring("/assessments/".length()));
        both(evaluator, round, "没有利害关系", "conflict");
        evaluator.submit(round + "/statement", Map.of("conflict", "true")).then().statusCode(422);
        evaluator.submit(round + "/statement", Map.of("conflict", "false")).then().statusCode(303);
        both(evaluator, round, "提交评分", "score");
        Response refused = evaluator.submit(round + "/score", Map.of("score", "120", "comment", "抽查记录齐全。"));
        refused.then().statusCode(422);
        assertThat(refused.asString()).contains("href=\"#score\"", "抽查记录齐全。");
        evaluator.submit(round + "/score", Map.of("score", "88", "comment", "抽查记录齐全。")).then().statusCode(303);
    }

    private static void recorded(Visitor supervisor, String round) {
        both(supervisor, round + "/figures", "核定数据", "Verified units");
        Map<String, String> figures = figures();
        figures.remove("evidence[2].text.zh");
        Response refused = supervisor.submit(round + "/figures", figures);
        refused.then().statusCode(422);
        assertThat(refused.asString()).contains("href=\"#evidence[2].text.zh\"", "value=\"171\"");
        supervisor.submit(round + "/figures", figures()).then().statusCode(303);
        assertThat(supervisor.read(round + "/figures")).contains("value=\"171\"", "D6有台账可查。");
        supervisor.read(round);
    }

    private static void disputed(String round) {
        Visitor manager = Visitor.signedIn("orga");
        assertThat(manager.read("/work")).contains("答复评估结果");
        both(manager, round, "91.4", "91.4");
        assertThat(manager.read(round)).contains("D5有台账可查。", "家长委员会").doesNotContain("黄淑贞");
        manager.submit(round + "/reply", Map.of("text", "")).then().statusCode(422);
        manager.submit(round + "/reply", Map.of("text", "一票“否”与事实不符。", "disputed", "D5")).then().statusCode(303);
    }

    private static void reviewed(Visitor supervisor, String round) {
        both(supervisor, round, "指定复核人", "reviewer");
        supervisor.submit(round + "/reviewer", Map.of("reviewer", "evaluator6")).then().statusCode(303);
        Visitor reviewer = Visitor.signedIn("evaluator6");
        both(reviewer, round, "复核争议项", "review");
        both(reviewer, round + "/review", "一票“否”与事实不符。", "一票“否”与事实不符。");
        reviewer.submit(round + "/review", Map.of("decisions[0].corrected", "false")).then().statusCode(422);
        reviewer.submit(round + "/review", Map.of("decisions[0].corrected", "false", "decisions[0].reason", "回访记录与原答复一致。")).then().statusCode(303);
        assertThat(Visitor.signedIn("evaluator7").get(round + "/review").statusCode()).isEqualTo(404);
    }

    /** Score, band and answer stand beside each other; no evidence, no evaluator, no count under five; the certificate opens. */
    private static void strangersRead(String round, String contract) {
        Visitor stranger = Visitor.stranger();
        both(stranger, "/assessments?contract=" + contract, "91.4", "91.4");
        both(stranger, round, "一票“否”与事实不符。", "Good");
        String page = stranger.read(round);
        assertThat(page).contains("91.4", "少于").doesNotContain("D5有台账可查。", "抽查记录齐全。", "黄淑贞");
        Matcher file = FILE.matcher(page);
        assertThat(file.find()).isTrue();
        stranger.get(file.group(1)).then().statusCode(200).contentType("application/pdf");
    }

    /** The page in English, then in Chinese. */
    private static void both(Visitor visitor, String path, String zh, String en) {
        String joined = path + (path.contains("?") ? "&" : "?") + "lang=";
        assertThat(visitor.read(joined + "en")).contains("lang=\"en\"", en).doesNotContain("⟪", "NOT_FOUND");
        assertThat(visitor.read(joined + "zh-CN")).contains("lang=\"zh-CN\"", zh).doesNotContain("⟪", "NOT_FOUND");
    }

    private static Map<String, String> figures() {
        Map<String, String> figures = new HashMap<>(AssessmentPreviewForm.example());
        figures.remove("milestoneDaysLate");
        figures.remove("expertScores");
        for (int place : new int[] {0, 2, 3, 4, 5}) {
            figures.put("evidence[" + place + "].dimension", "D" + (place + 1));
            figures.put("evidence[" + place + "].text.zh", "D" + (place + 1) + "有台账可查。");
        }
        return figures;
    }
}
