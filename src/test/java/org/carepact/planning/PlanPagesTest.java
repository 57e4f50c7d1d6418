package org.carepact.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.carepact.support.Budgets;
import org.carepact.support.Visitor;
import org.junit.jupiter.api.Test;

/** Plans as pages, without JavaScript. */
@QuarkusTest
class PlanPagesTest {
    @Test
    void aPlanIsDraftedReturnedAndApprovedByHand() {
        Visitor officer = Visitor.signedIn("officer");
        officer.read("/plans/new");
        Map<String, String> input = draft();
        input.put("budget", "1000");
        Response refused = officer.submit("/plans/new", input);
        refused.then().statusCode(422);
        assertThat(refused.asString()).contains("href=\"#budget\"", "¥7,700.00", "东片走访");
        input.put("budget", "8000");
        String plan = officer.submit("/plans/new", input).then().statusCode(303).extract().header("Location").replaceFirst("^https?://[^/]+", "");
        assertThat(officer.read(plan)).contains("东片走访", "¥6,500.00", "草稿", "提交审批").doesNotContain("批准预算");
        officer.submit(plan + "/submit", Map.of()).then().statusCode(303);

        Visitor finance = Visitor.signedIn("finance");
        assertThat(finance.read("/work")).contains("审批 " + plan.substring("/plans/".length()));
        finance.read(plan);
        finance.submit(plan + "/send-back", Map.of("reason", "")).then().statusCode(422);
        finance.submit(plan + "/send-back", Map.of("reason", "请补充依据。")).then().statusCode(303);
        assertThat(officer.read(plan + "/edit")).contains("请补充依据。", "value=\"65");
        officer.submit(plan + "/edit", input).then().statusCode(303);
        officer.read(plan);
        officer.submit(plan + "/submit", Map.of()).then().statusCode(303);
        assertThat(finance.read(plan)).contains("批准预算");
        finance.submit(plan + "/approve", Map.of()).then().statusCode(303);
        assertThat(officer.read(plan)).contains("预算已批准", "起草招标");
        Visitor.signedIn("orga").get(plan).then().statusCode(404);
    }

    @Test
    void pagesSpeakBothLanguages() {
        Visitor officer = Visitor.signedIn("officer");
        for (String path : new String[] {"/plans", "/plans/new"}) {
            for (String language : new String[] {"zh-CN", "en"}) {
                assertThat(officer.read(path + "?lang=" + language)).contains("lang=\"" + language + "\"").doesNotContain("⟪").doesNotContain("NOT_FOUND");
            }
        }
    }

    private static Map<String, String> draft() {
        Map<String, String> draft = new HashMap<>(Map.of(
                "title.zh", "东片走访", "need.zh", "为东片儿童提供入户走访。",
                "lines[0].service", "S02", "lines[0].quantity", "100", "lines[0].unitPrice", "65",
                "lines[2].service", "S03", "lines[2].quantity", "100", "lines[2].unitPrice", "12",
                "budgetLine", Budgets.line("2026-05-06"), "plannedFor", "2026-05-06"));
        draft.put("negativeListChecked", "true");
        return draft;
    }
}
