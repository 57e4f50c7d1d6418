package org.carepact.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.carepact.support.Api;
import org.carepact.support.Budgets;
import org.carepact.support.Purchase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No purchase beyond its line, whatever happens at once; joint purchases, published and changed intentions, needs as numbers. */
@QuarkusTest
class BudgetLedgerTest {
    private final Api officer = Api.as("officer");
    private final Api approver = Api.as("approver");
    private final Api finance = Api.as("finance");

    @BeforeEach
    void signInAnew() {
        Api.forget();
    }

    @Test
    void twoApprovalsAtOnceNeverTakeMoreThanTheLineHas() {
        String line = Budgets.line("RACE-" + System.nanoTime(), 2026, "15000.00");
        List<String> plans = Stream.generate(() -> submitted(line, "9000.00", List.of())).limit(4).toList();
        List<Integer> answers = plans.stream()
                .map(plan -> CompletableFuture.supplyAsync(() -> approver.act("/plans/" + plan, "/plans/" + plan + "/approve", null).statusCode()))
                .toList().stream().map(CompletableFuture::join).toList();
        assertThat(answers).filteredOn(code -> code == 200).hasSize(1);
        assertThat(answers).filteredOn(code -> code == 409).hasSize(3);
        finance.get("/budget-lines/" + line).then().body("planned.amount", equalTo("9000.00")).body("available.amount", equalTo("6000.00")).body("uses", hasSize(1));
    }

    @Test
    void theLedgerFollowsAPurchaseFromPlanToPayment() {
        Purchase purchase = Purchase.published().bid("orga", "8000.00").bid("orgb", "8200.00").bid("orgc", "8400.00");
        String plan = Api.asPublic().get("/tenders/" + purchase.tender()).jsonPath().getString("planNumber");
        if (plan == null) {
            plan = officer.get("/plans?limit=1").jsonPath().getString("items[0].number");
        }
        String line = officer.get("/plans/" + plan).jsonPath().getString("budgetLine");
        use(line, plan, "COMMITTED", "committed", "8800.00");
        Purchase.move("P31D");
        purchase.present().opened().scored().ranked().awarded();
        Purchase.move("P45D");
        Api.forget();
        purchase.contracted(2);
        use(line, plan, "CONTRACTED", "contracted", Api.as("officer").get("/contracts/" + purchase.contract()).jsonPath().getString("value.amount"));
    }

    @Test
    void aLineIsConfirmedByTheSpendingBodyAndNeverAmendedBelowWhatIsHeld() {
        String line = Budgets.line("AMEND-" + System.nanoTime(), 2026, "20000.00");
        String plan = submitted(line, "9000.00", List.of());
        approver.act("/plans/" + plan, "/plans/" + plan + "/approve", null).then().statusCode(200);
        officer.act("/budget-lines/" + line, "/budget-lines/" + line + "/amend", Map.of("amount", "30000.00", "reason", "。")).then().statusCode(403);
        finance.act("/budget-lines/" + line, "/budget-lines/" + line + "/amend", Map.of("amount", "8999.99", "reason", "压减。")).then().statusCode(422)
                .body("errors[0].code", equalTo("planning.below-held"));
        finance.act("/budget-lines/" + line, "/budget-lines/" + line + "/amend", Map.of("amount", "9000.00", "reason", "压减。")).then().statusCode(200)
                .body("amount.amount", equalTo("20000.00"));
        Api.as("education").get("/budget-lines/" + line).then().statusCode(404);
        finance.act("/budget-lines/" + line, "/budget-lines/" + line + "/confirm", null).then().statusCode(403);
        approver.act("/budget-lines/" + line, "/budget-lines/" + line + "/confirm", null).then().statusCode(200).body("amount.amount", equalTo("9000.00"))
                .body("amendments", hasSize(1));
        String another = officer.post("/plans", draft(line, "100.00", List.of())).then().statusCode(201).extract().path("number");
        officer.act("/plans/" + another, "/plans/" + another + "/submit", null).then().statusCode(200);
        approver.act("/plans/" + another, "/plans/" + another + "/approve", null).then().statusCode(409).body("code", equalTo("planning.line-exceeded"));
        Map<String, Object> other = draft(line, "100.00", List.of());
        other.put("plannedFor", "2025-12-01");
        officer.post("/plans", other).then().statusCode(422).body("errors[0].code", equalTo("planning.no-such-line"));
        Api.as("orga").get("/budget-lines").then().body("items", hasSize(0));
    }

    @Test
    void aJointPurchaseNeedsEveryBodysConsentAndDrawsOnEachLine() {
        String line = Budgets.line("JOINT-" + System.nanoTime(), 2026, "20000.00");
        String education = Api.as("admin").get("/parties?q=岚溪县教育局").jsonPath().getString("items[0].number");
        List<Map<String, Object>> share = List.of(Map.of("party", education, "budgetLine", "2050299-9-2026", "amount", "3000.00"));
        String plan = submitted(line, "9000.00", share);
        approver.act("/plans/" + plan, "/plans/" + plan + "/approve", null).then().statusCode(409).body("code", equalTo("planning.not-all-agreed"));
        approver.act("/plans/" + plan, "/plans/" + plan + "/agree", null).then().statusCode(403);
        Api.as("education").act("/plans/" + plan, "/plans/" + plan + "/approve", null).then().statusCode(403);
        Api.as("education").act("/plans/" + plan, "/plans/" + plan + "/agree", null).then().statusCode(200).body("shares[0].agreedAt", notNullValue());
        approver.act("/plans/" + plan, "/plans/" + plan + "/approve", null).then().statusCode(200);
        finance.get("/budget-lines/" + line).then().body("planned.amount", equalTo("6000.00"));
        finance.get("/budget-lines/2050299-9-2026").then().body("uses.find { it.planNumber == '" + plan + "' }.planned.amount", equalTo("3000.00"));
    }

    @Test
    void anIntentionIsPublishedOnceAndAChangeKeepsWhatItSaid() {
        String line = Budgets.line("OPEN-" + System.nanoTime(), 2026, "20000.00");
        String plan = submitted(line, "9000.00", List.of());
        officer.act("/plans/" + plan, "/plans/" + plan + "/publish", null).then().statusCode(409);
        approver.act("/plans/" + plan, "/plans/" + plan + "/approve", null).then().statusCode(200).body("findings.because", hasItem("planning.finding.intention-late"));
        published(plan, false);
        String first = officer.act("/plans/" + plan, "/plans/" + plan + "/publish", null).then().statusCode(200).extract().path("publishedAt");
        officer.act("/plans/" + plan, "/plans/" + plan + "/publish", null).then().statusCode(200).body("publishedAt", equalTo(first));
        published(plan, true);
        officer.act("/plans/" + plan, "/plans/" + plan + "/reopen", Map.of()).then().statusCode(422);
        officer.act("/plans/" + plan, "/plans/" + plan + "/reopen", Map.of("reason", "走访范围扩大。")).then().statusCode(200).body("state", equalTo("DRAFT"))
                .body("publishedAt", nullValue()).body("versions", hasSize(1)).body("versions[0].said.budget", equalTo("9000.00"));
        published(plan, false);
        finance.get("/budget-lines/" + line).then().body("available.amount", equalTo("20000.00"));
    }

    @Test
    void thePlanIsCheckedAgainstCatalogueAndNegativeList() {
        String line = Budgets.line("2026-03-10");
        Map<String, Object> draft = draft(line, "9000.00", List.of());
        draft.put("negativeListChecked", false);
        String plan = officer.post("/plans", draft).then().statusCode(201).extract().path("number");
        officer.act("/plans/" + plan, "/plans/" + plan + "/submit", null).then().statusCode(422).body("errors[0].pointer", equalTo("/negativeListChecked"));
        draft.put("lines", List.of(Map.of("service", "S02", "quantity", "10", "unitPrice", "300")));
        officer.post("/plans", draft).then().statusCode(201).body("findings.because", hasItem("planning.finding.price-high"));
        Api.asPublic().get("/negative-list").then().body("items", hasSize(6));
        Api.asPublic().get("/services").then().body("items.guidance", not(hasItem(nullValue())));
    }

    @Test
    void needsAreNumbersAndFewAreNotShown() {
        String school = Api.as("admin").get("/parties?q=特殊教育").jsonPath().getString("items[0].number");
        Api.as("orga").post("/needs", need(school, 3)).then().statusCode(403);
        String number = officer.post("/needs", need(school, 3)).then().statusCode(200).extract().path("number");
        officer.post("/needs", need(school, 4)).then().statusCode(200).body("number", equalTo(number)).body("children", equalTo(4));
        Api.asPublic().get("/needs?year=2029").then().body("items[0].children", nullValue()).body("items[0].units", nullValue());
        Api.asPublic().get("/needs/sums?year=2029").then().body("items", hasSize(0));
        officer.get("/needs/sums?year=2029").then().body("items[0].children", equalTo(4));
        officer.get("/needs?year=2029").then().body("items[0].children", equalTo(4));
        String committee = Api.as("admin").get("/parties?q=家长委员会").jsonPath().getString("items[0].number");
        officer.post("/needs", need(committee, 9)).then().statusCode(422).body("errors[0].code", equalTo("planning.no-such-place"));
    }

    private void published(String plan, boolean there) {
        List<String> numbers = Api.asPublic().get("/published-plans?limit=100").then().statusCode(200).extract().path("items.number");
        assertThat(numbers.contains(plan)).isEqualTo(there);
    }

    private void use(String line, String plan, String stage, String amount, String value) {
        Api.as("finance").get("/budget-lines/" + line).then()
                .body("uses.find { it.planNumber == '" + plan + "' }.stage", equalTo(stage))
                .body("uses.find { it.planNumber == '" + plan + "' }." + amount + ".amount", equalTo(value));
    }

    private String submitted(String line, String budget, List<Map<String, Object>> shares) {
        String plan = officer.post("/plans", draft(line, budget, shares)).then().statusCode(201).extract().path("number");
        officer.act("/plans/" + plan, "/plans/" + plan + "/submit", null).then().statusCode(200);
        return plan;
    }

    private static Map<String, Object> draft(String line, String budget, List<Map<String, Object>> shares) {
        Map<String, Object> draft = new HashMap<>(Map.of("title", Map.of("zh", "走访服务"), "need", Map.of("zh", "入户走访。"),
                "lines", List.of(Map.of("service", "S02", "quantity", "1", "unitPrice", "65")), "budget", budget, "budgetLine", line, "method", "OPEN_TENDER",
                "plannedFor", "2026-03-10", "negativeListChecked", true));
        draft.put("shares", shares);
        return draft;
    }

    private static Map<String, Object> need(String place, int children) {
        return Map.of("place", place, "year", 2029, "service", "S06", "children", children, "units", children * 6, "basis", "学校摸底");
    }
}
