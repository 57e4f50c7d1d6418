package org.carepact.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.carepact.support.Visitor;
import org.junit.jupiter.api.Test;

/** The register's pages as a person without JavaScript uses them. */
@QuarkusTest
class RegistryPagesTest {
    private static final String PASSWORD = "Carepact-demo-2026";

    @Test
    void anOrganizationRegistersAppliesAndIsQualifiedByHand() {
        String username = "p" + Long.toString(System.nanoTime(), 36);
        Visitor stranger = Visitor.stranger();
        stranger.read("/organizations/register");
        Map<String, String> input = registration(username);
        input.put("organization.uscc", "52449999MJM202605");
        Response refused = stranger.submit("/organizations/register", input);
        refused.then().statusCode(422);
        assertThat(refused.asString()).contains("href=\"#organization.uscc\"", "18 位", "试验社工站").doesNotContain(PASSWORD);
        input.put("organization.uscc", CreditCodes.fresh());
        stranger.submit("/organizations/register", input).then().statusCode(303).header("Location", org.hamcrest.Matchers.endsWith("/sign-in"));

        Visitor manager = Visitor.signedIn(username, PASSWORD);
        assertThat(manager.read("/work")).contains("申请资格");
        manager.read("/qualifications");
        String application = location(manager.submit("/qualifications", Map.of()));
        assertThat(manager.read(application)).contains("未开始", "尚不能开始").doesNotContain("/check\"");
        manager.read(application + "/fields");
        manager.submit(application + "/fields", Map.of()).then().statusCode(422);
        manager.submit(application + "/fields", Map.of("fields", "CARE")).then().statusCode(303);
        for (int i = 0; i < 10; i++) {
            String page = application + "/statements/" + Applications.CODES.get(i);
            manager.read(page);
            manager.submit(page, Map.of("met", "true", "text", "材料齐全。")).then().statusCode(303);
        }
        // a lost tab: what was saved is there, from another browser too, and only the part that was open is still to be done
        Visitor elsewhere = Visitor.signedIn(username, PASSWORD);
        assertThat(elsewhere.read(application)).contains("已完成11项，共12项");
        assertThat(elsewhere.read(application + "/statements/Q05")).contains("材料齐全。");
        elsewhere.read(application + "/check");
        Response incomplete = elsewhere.submit(application + "/submit", Map.of());
        incomplete.then().statusCode(422);
        assertThat(incomplete.asString()).contains("C01", "href=\"#statements[10].text\"");
        String last = application + "/statements/C01";
        manager.read(last);
        elsewhere.read(last);
        elsewhere.submit(last, Map.of("met", "true", "text", "两名专职。")).then().statusCode(303);
        Response stale = manager.submit(last, Map.of("met", "true", "text", "三名专职。"));
        stale.then().statusCode(412);
        assertThat(stale.asString()).contains("三名专职。");
        String version = manager.read(last).replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        String kept = manager.send(last + "/autosave", Map.of("met", "true", "text", "三名专职，已评估。", "version", version), true)
                .then().statusCode(200).extract().asString();
        assertThat(kept).isEqualTo("{\"version\":" + (Integer.parseInt(version) + 1) + "}");
        assertThat(manager.read(application + "/check")).contains("三名专职，已评估。", "提交");
        manager.submit(application + "/submit", Map.of()).then().statusCode(303);

        Visitor officer = Visitor.signedIn("officer");
        assertThat(officer.read(application)).contains("审查").doesNotContain("确认决定");
        officer.read(application + "/review");
        Map<String, String> judged = new HashMap<>();
        for (int i = 0; i < 11; i++) {
            judged.put("judgements[" + i + "].passed", i == 3 ? "false" : "true");
        }
        for (int i = 0; i < 8; i++) {
            judged.put("capacity[" + i + "].points", "80");
        }
        Response silent = officer.submit(application + "/review", judged);
        silent.then().statusCode(422);
        assertThat(silent.asString()).contains("href=\"#judgements[3].reason\"");
        judged.put("judgements[3].passed", "true");
        officer.submit(application + "/review", judged).then().statusCode(303);
        assertThat(manager.read(application)).contains("待复核").doesNotContain("拟定");

        Visitor approver = Visitor.signedIn("approver");
        assertThat(approver.read(application)).contains("拟定：通过", "确认决定", "退回重审");
        approver.submit(application + "/confirm", Map.of()).then().statusCode(303);
        assertThat(manager.read(application)).contains("资格有效期：");
        approver.submit(application + "/confirm", Map.of()).then().statusCode(412);
    }

    @Test
    void pagesSpeakBothLanguages() {
        Visitor stranger = Visitor.stranger();
        for (String path : new String[] {"/organizations", "/organizations/register"}) {
            bothLanguages(stranger, path);
        }
        Visitor orga = Visitor.signedIn("orga");
        bothLanguages(orga, "/qualifications");
        String register = stranger.read("/organizations?q=青禾&lang=en");
        String file = register.replaceAll("(?s).*href=\"(/organizations/SO-[^\"]+)\".*", "$1");
        bothLanguages(orga, file);
        bothLanguages(orga, file + "/edit");
        stranger.get(file + "/edit").then().statusCode(303);
        Visitor.signedIn("orgb").get(file + "/edit").then().statusCode(404);
        assertThat(stranger.read(file + "?lang=zh-CN")).contains("资格有效期至", "信用信息").doesNotContain("申请资格", "8002****");
        for (String path : new String[] {"/qualification-rounds", "/measures", file + "/history", file + "?on=2025-09-20"}) {
            bothLanguages(stranger, path);
        }
    }

    private static void bothLanguages(Visitor visitor, String path) {
        String join = path.contains("?") ? "&" : "?";
        for (String language : new String[] {"zh-CN", "en"}) {
            assertThat(visitor.read(path + join + "lang=" + language)).contains("lang=\"" + language + "\"").doesNotContain("⟪").doesNotContain("NOT_FOUND");
        }
    }

    private static Map<String, String> registration(String username) {
        return new HashMap<>(Map.of(
                "organization.name.zh", "岚溪县试验社工站", "organization.type", "SOCIAL_SERVICE_ORGANIZATION",
                "organization.legalRepresentative", "方永康", "organization.address", "岚溪县长桥镇新圩路15号",
                "organization.introduction.zh", "周末阅读。", "organization.registeredOn", "2020-09-01",
                "manager.username", username, "manager.password", PASSWORD, "manager.name.zh", "方永康"));
    }

    private static String location(Response answer) {
        return answer.then().statusCode(303).extract().header("Location").replaceFirst("^https?://[^/]+", "");
    }
}
