package org.carepact.planning;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carepact.support.Api;
import org.carepact.support.Budgets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No approved budget, no purchase; and nobody approves their own plan. */
@QuarkusTest
class PlansOverHttpTest {
    private final Api officer = Api.as("officer");

    @BeforeEach
    void signInAnew() {
        Api.forget();
    }

    @Test
    void whatIsNotApprovedCannotBeTendered() {
        String plan = officer.post("/plans", draft()).then().statusCode(201).extract().path("number");
        Map<String, Object> tender = Map.of("planNumber", plan, "title", Map.of("zh", "走访"), "need", Map.of("zh", "走访"),
                "ceiling", "6000.00", "priceWeight", "100", "criteria", List.of(),
                "questionsUntil", "2030-03-12T17:00:00+08:00", "bidDeadline", "2030-03-26T09:30:00+08:00", "openers", List.of("opener1", "opener2"));
        officer.post("/tenders", tender).then().statusCode(org.hamcrest.Matchers.oneOf(409, 422));
        officer.act("/plans/" + plan, "/plans/" + plan + "/approve", null).then().statusCode(403);
        Api.as("approver").act("/plans/" + plan, "/plans/" + plan + "/approve", null).then().statusCode(409);
    }

    @Test
    void onlyBuyersFinanceAndInspectorsSeePlans() {
        String plan = officer.post("/plans", draft()).then().statusCode(201).extract().path("number");
        for (String reader : List.of("officer", "approver", "finance", "auditor", "supervisor")) {
            Api.as(reader).get("/plans/" + plan).then().statusCode(200);
            Api.as(reader).get("/plans?limit=5").then().statusCode(200).body("items.number", hasItem(plan));
        }
        for (String other : List.of("orga", "opener1", "evaluator1", "school1", "admin")) {
            Api.as(other).get("/plans/" + plan).then().statusCode(404);
            Api.as(other).get("/plans").then().body("items.number", not(hasItem(plan)));
        }
        Api.asPublic().get("/plans/" + plan).then().statusCode(401);
    }

    @Test
    void theServicesMustBeInTheCatalogueAndFitTheBudget() {
        refused("budget", "6499.99", "/budget");
        refused("lines", List.of(Map.of("service", "S99", "quantity", 1, "unitPrice", 1)), "/lines/0/service");
        refused("lines", List.of(Map.of("service", "S02", "quantity", -1, "unitPrice", 1)), "/lines/0/quantity");
        refused("lines", List.of(Map.of("quantity", 1, "unitPrice", 1)), "/lines/0/service");
        refused("lines", List.of(), "/lines");
        refused("method", "SINGLE_SOURCE", "/method");
    }

    @Test
    void aStaleChangeIsRefused() {
        String plan = officer.post("/plans", draft()).then().statusCode(201).extract().path("number");
        String seen = officer.version("/plans/" + plan);
        officer.put("/plans/" + plan, draft()).then().statusCode(200);
        Map<String, Object> other = draft();
        other.put("budgetLine", Budgets.line("TEST-2-2026", 2026, "90000.00"));
        officer.put("/plans/" + plan, other).then().statusCode(200).body("budgetLine", equalTo("TEST-2-2026"));
        officer.request().contentType("application/json").header("If-Match", seen).body(draft()).put("/api/v1/plans/" + plan).then().statusCode(412);
        officer.request().contentType("application/json").body(draft()).put("/api/v1/plans/" + plan).then().statusCode(428);
    }

    private void refused(String field, Object value, String pointer) {
        Map<String, Object> draft = draft();
        draft.put(field, value);
        officer.post("/plans", draft).then().statusCode(422).body("errors.pointer", contains(pointer));
    }

    private static Map<String, Object> draft() {
        return new HashMap<>(Map.of(
                "title", Map.of("zh", "西片走访服务"), "need", Map.of("zh", "为西片儿童提供入户走访。"),
                "lines", List.of(Map.of("service", "S02", "quantity", "100", "unitPrice", "65")),
                "budget", "7000.00", "budgetLine", Budgets.line("2026-03-10"), "negativeListChecked", true, "method", "OPEN_TENDER", "plannedFor", "2026-03-10"));
    }
}
